/** The places where a word stands in a text, as offsets. */
export function* mentionsOf(text: string, word: string): Generator<number> {
  if (word === "") return;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (!isOfWord.test(text[at - 1] ?? "") && !isOfWord.test(text[at + word.length] ?? "")) yield at;
  }
}

/** Mentions of one name that are looked at. */
const most = 100;

/** How a language writes methods and fields. */
export interface MemberSyntax {
  /** What follows a member that is written to, from the beginning of a text of `longest` characters. */
  readonly written: RegExp;
  readonly longest: number;
  /** A method, from its name on, with its `parameters`; sticky. */
  readonly method: RegExp;
}

/** Whether every mention of a name is a member that is read, or a method whose parameters are `plain`: told by the text. */
export function isOnlyMethod(text: string, name: string, { written, longest, method }: MemberSyntax, isPlain: (parameters: string) => boolean): boolean {
  let left = most;
  for (const at of mentionsOf(text, name)) {
    if (left-- === 0) return false;
    if (text[at - 1] === ".") {
      if (written.test(text.slice(at + name.length, at + name.length + longest))) return false;
      continue;
    }
    method.lastIndex = at;
    const parameters = method.exec(text)?.groups?.["parameters"];
    if (parameters === undefined || !isPlain(parameters)) return false;
  }
  return true;
}

const isOfWord = /[\w$]/u;
