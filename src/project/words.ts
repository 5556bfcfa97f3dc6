/** The places where a word stands in a text, as offsets. */
export function* mentionsOf(text: string, word: string): Generator<number> {
  if (word === "") return;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (!isOfWord.test(text[at - 1] ?? "") && !isOfWord.test(text[at + word.length] ?? "")) yield at;
  }
}

const isOfWord = /[\w$]/u;
