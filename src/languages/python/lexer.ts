/**
 * Python's lexical analysis, https://docs.python.org/3.14/reference/lexical_analysis.html, with f-strings as PEP 701
 * reads them: their text and the tokens of their fields stand in one stream, so fields may nest, hold any string and
 * span lines.
 *
 * The lexer never throws. What it cannot read becomes an error and a token, and the text after it is read as usual.
 */
import { Comment } from "./nodes.ts";
import type { LineTable } from "./nodes.ts";
import { PythonSyntaxError } from "./syntax-error.ts";

/** Words that are never names. `match`, `case`, `type` and `_` are names to the lexer. */
const keywords = [
  "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
  "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
  "pass", "raise", "return", "try", "while", "with", "yield",
] as const;

const operators = [
  "(", ")", "[", "]", "{", "}", ",", ":", ":=", ";", ".", "...", "->", "@", "@=", "=", "==", "!", "!=", "<", "<=", "<<",
  "<<=", ">", ">=", ">>", ">>=", "+", "+=", "-", "-=", "*", "*=", "**", "**=", "/", "/=", "//", "//=", "%", "%=", "&",
  "&=", "|", "|=", "^", "^=", "~",
] as const;

export type Operator = (typeof operators)[number];

/** A keyword or an operator is its own kind, so that a parser asks `token.kind === "if"`. */
export type TokenKind =
  | (typeof keywords)[number]
  | Operator
  | "name"
  | "number"
  | "string"
  /** The prefix and the opening quote of an f-string or t-string. */
  | "fstring-start"
  /** Literal text in it, with escapes and doubled braces as they are written. */
  | "fstring-middle"
  | "fstring-end"
  | "newline"
  | "indent"
  | "dedent"
  /** Characters that belong to no token; the error is already recorded. */
  | "invalid"
  | "end";

/** Offsets are in UTF-16 code units. */
export interface Token {
  kind: TokenKind;
  start: number;
  end: number;
  /** The identifier of a name (in the normal form NFKC), the text of any keyword, operator or number; else empty. */
  value: string;
}

/**
 * What an inner part of the text stands in: a bracket, the field of an f-string, its text, or its format specification.
 */
interface Context {
  kind: "(" | "[" | "{" | "field" | "text" | "spec";
  start: number;
  /** The closing quote of the f-string that this is directly part of. */
  quote: string;
  raw: boolean;
  /** How far everything was when this began; the text of an f-string that never ends is read again from here. */
  mark: Mark;
}

interface Mark {
  offset: number;
  tokens: number;
  comments: number;
  errors: number;
}

const keywordKinds = new Map<string, TokenKind>(keywords.map((word) => [word, word]));
const stringPrefixes = new Set(["r", "u", "b", "f", "t", "br", "rb", "fr", "rf", "tr", "rt"]);
/** These may follow a number without a space: `1if x else 2`. */
const wordsAfterNumber = new Set(["and", "else", "for", "if", "in", "is", "not", "or"]);
const closes = new Map<string, string>([[")", "("], ["]", "["], ["}", "{"]]);

/** A line that begins with one of these statements cannot continue an open bracket: no expression has these words. */
const hardStatement = anyOf("[ \\t\\f]*", [
  /(?:def|class|return|import|while|with|try|raise|pass|del|assert|global|nonlocal|break|continue)\b/,
  /async[ \t]+def\b/,
  /from[ \t]+[.\w]+[ \t]+import\b/,
  /@[A-Za-z_][\w.]*(?:\(|[ \t]*\r?\n[ \t]*(?:async[ \t]+def|def|class|@))/,
]);
/** Such a line, inside a bracket: no expression has two names side by side. */
const foreignDirective = /[ \t]*(?=\/\/[ \t]*eslint-disable(?:-next)?-line[ \t]+[\w@])/y;
const conflictMarker = /(?:<{7}|={7}|>{7})(?=[ \t\r\n]|$)/y;
const numberText = anyOf("", [
  /0[xX](?:_?[0-9a-fA-F])+/,
  /0[bB](?:_?[01])+/,
  /0[oO](?:_?[0-7])+/,
  /(?:\d(?:_?\d)*\.?(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?/,
]);
const unicodeName = /[\p{XID_Start}_][\p{XID_Continue}]*/uy;

/** How many open brackets are looked through for the one that a mistake belongs to; a bound keeps the time linear. */
const nearby = 20;

const tab = 9;
const lineFeed = 10;
const formFeed = 12;
const carriageReturn = 13;
const space = 32;
const doubleQuote = 34;
const hash = 35;
const singleQuote = 39;
const dot = 46;
const slash = 47;
const lessThan = 60;
const equals = 61;
const greaterThan = 62;
const backslash = 92;
const backtick = 96;
const openBrace = 123;
const closeBrace = 125;

const startsName = 1;
const continuesName = 2;
/** For each ASCII character, whether a name starts with it and continues with it. */
const nameClass = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z_]/.test(character)) return startsName | continuesName;
  return /[0-9]/.test(character) ? continuesName : 0;
});

/** Reads one text. Use it once: `new Lexer(text, lines).run()`, then read `tokens`, `comments` and `errors`. */
export class Lexer {
  /** In the order of the text; the last one has the kind `end`. */
  readonly tokens: Token[] = [];
  readonly comments: Comment[] = [];
  readonly errors: PythonSyntaxError[] = [];

  private readonly text: string;
  private readonly lines: LineTable;
  private offset = 0;
  private readonly indents = [0];
  private readonly contexts: Context[] = [];
  /** Where the current statement began, to read it again if a bracket in it is never closed. */
  private statement: Mark = { offset: 0, tokens: 0, comments: 0, errors: 0 };
  /** Up to here a line that is not indented more than its statement ends it, even inside a bracket. */
  private strictUntil = -1;
  /** The triple quotes that are known not to occur any more as an end. */
  private readonly endless = new Set<string>();
  /** The triple quotes of which there is one too many. The text is read again then, with doubt about what each one ends. */
  private readonly odd = new Set<string>();
  /** Of such quotes the last that looked like an end and was none. */
  private readonly noEnd = new Map<string, number>();

  constructor(text: string, lines: LineTable) {
    this.text = text;
    this.lines = lines;
  }

  /** Reads the whole text, in time linear in its length. */
  run(): void {
    this.begin();
    for (;;) {
      const context = this.contexts[this.contexts.length - 1];
      if (context !== undefined && (context.kind === "text" || context.kind === "spec")) this.literalText(context);
      else if (!this.next(context)) return;
    }
  }

  private begin(): void {
    this.returnTo({ offset: this.text.charCodeAt(0) === 0xfeff ? 1 : 0, tokens: 0, comments: 0, errors: 0 });
    this.indents.length = 1;
    this.contexts.length = 0;
    this.strictUntil = -1;
    this.endless.clear();
    this.startLine();
  }

  private push(kind: TokenKind, start: number, end: number, value: string): void {
    this.tokens.push({ kind, start, end, value });
    this.offset = end;
  }

  /** @param mend what to write in place of the text from the offset on, where that is known */
  private error(message: string, offset: number, mend?: { length: number; text: string }): void {
    const edit = mend && { range: [offset, offset + mend.length] as const, text: mend.text };
    this.errors.push(new PythonSyntaxError(message, offset, this.lines, edit));
  }

  private mark(offset: number): Mark {
    return { offset, tokens: this.tokens.length, comments: this.comments.length, errors: this.errors.length };
  }

  private returnTo(mark: Mark): void {
    this.offset = mark.offset;
    this.tokens.length = mark.tokens;
    this.comments.length = mark.comments;
    this.errors.length = mark.errors;
  }

  /** Reads one token outside of an f-string's text. Gives false at the end. */
  private next(context: Context | undefined): boolean {
    const { text } = this;
    let start = this.offset;
    let code = text.charCodeAt(start);
    while (code === space || code === tab || code === formFeed) code = text.charCodeAt(++start);
    if (start >= text.length) return this.endOfText(context);

    if (code < 128 ? nameClass[code] === continuesName : false) {
      this.number(start);
    } else if (code < 128 && (nameClass[code] ?? 0) & startsName) {
      let end = start + 1;
      while ((code = text.charCodeAt(end)) < 128 && (nameClass[code] ?? 0) & continuesName) end++;
      if (code >= 128) this.unicodeName(start);
      else if ((code === doubleQuote || code === singleQuote) && end - start <= 2) this.nameOrString(start, end);
      else this.name(start, end);
    } else if (code === doubleQuote || code === singleQuote) {
      this.string(start, start);
    } else if (code === hash) {
      let end = start;
      while (end < text.length && (code = text.charCodeAt(end)) !== lineFeed && code !== carriageReturn) end++;
      this.comments.push(new Comment(text.slice(start + 1, end), start, end, this.lines));
      this.offset = end;
    } else if (code === lineFeed || code === carriageReturn) {
      this.newline(start, context);
    } else if (code === backslash) {
      this.continuation(start);
    } else if (code >= 128) {
      this.unicodeName(start);
    } else if (code === dot && nameClass[text.charCodeAt(start + 1)] === continuesName) {
      this.number(start);
    } else {
      this.operator(start, context);
    }
    return true;
  }

  /**
   * The indentation of a line. Blank lines have none; a tab reaches to the next multiple of 8, a form feed restarts.
   */
  private startLine(): void {
    const { text, indents } = this;
    let column = 0;
    let continuedColumn = 0;
    let start = this.offset;
    for (; ; start++) {
      const code = text.charCodeAt(start);
      if (code === space) column++;
      else if (code === tab) column = ((column >> 3) + 1) << 3;
      else if (code === formFeed) column = 0;
      else if (code === backslash && this.lineEndLength(start + 1) > 0) {
        // The first line of a continued indentation decides.
        continuedColumn ||= column;
        start += this.lineEndLength(start + 1);
      } else break;
    }
    const code = text.charCodeAt(start);
    if (code === lineFeed || code === carriageReturn || code === hash || start >= text.length) {
      this.offset = start;
      return;
    }
    if (code === slash && text.charCodeAt(start + 1) === slash) return this.foreignComment(start);
    if (column === 0 && (code === lessThan || code === equals || code === greaterThan)) {
      conflictMarker.lastIndex = start;
      if (conflictMarker.test(text)) {
        this.error("a merge that was not finished: both sides are read", start);
        this.offset = this.endOfLine(start);
        return;
      }
    }
    column = continuedColumn || column;
    this.offset = start;
    this.statement = this.mark(start);
    if (column > (indents[indents.length - 1] ?? 0)) {
      indents.push(column);
      this.push("indent", start, start, "");
    }
    while (column < (indents[indents.length - 1] ?? 0)) {
      if (column > (indents[indents.length - 2] ?? 0)) {
        this.error("unindent does not match any outer indentation level", start);
        indents[indents.length - 1] = column;
        break;
      }
      indents.pop();
      this.push("dedent", start, start, "");
    }
    this.statement = this.mark(start);
  }

  /** Editors that take the file for JavaScript insert such lines. */
  private foreignComment(start: number): void {
    this.error("'//' does not start a comment in Python, '#' does", start, { length: 2, text: "#" });
    this.offset = this.endOfLine(start);
  }

  private endOfLine(start: number): number {
    let end = start;
    while (end < this.text.length && this.lineEndLength(end) === 0) end++;
    return end;
  }

  private lineEndLength(offset: number): number {
    const code = this.text.charCodeAt(offset);
    if (code === lineFeed) return 1;
    if (code !== carriageReturn) return 0;
    return this.text.charCodeAt(offset + 1) === lineFeed ? 2 : 1;
  }

  private newline(start: number, context: Context | undefined): void {
    this.offset = start + this.lineEndLength(start);
    if (context !== undefined) {
      foreignDirective.lastIndex = this.offset;
      const blank = foreignDirective.exec(this.text);
      if (blank) return this.foreignComment(this.offset + blank[0].length);
      if (!this.endsStatementHere()) return;
      if (this.closeContexts(start)) return;
    }
    this.endStatement(start);
    this.startLine();
  }

  private endStatement(offset: number): void {
    const last = this.tokens[this.tokens.length - 1]?.kind;
    if (last !== undefined && last !== "newline" && last !== "indent" && last !== "dedent") {
      this.tokens.push({ kind: "newline", start: offset, end: offset, value: "" });
    }
  }

  /** Whether the line at the offset must be a new statement although a bracket is open. */
  private endsStatementHere(): boolean {
    hardStatement.lastIndex = this.offset;
    if (hardStatement.test(this.text)) return true;
    if (this.offset > this.strictUntil) return false;
    let column = 0;
    for (let offset = this.offset; ; offset++) {
      const code = this.text.charCodeAt(offset);
      if (code === space) column++;
      else if (code === tab) column = ((column >> 3) + 1) << 3;
      else if (code === formFeed) column = 0;
      else {
        const startsStatement = code >= 128 || code === doubleQuote || code === singleQuote || code === 64
          || ((nameClass[code] ?? 0) & startsName) !== 0;
        return startsStatement && column <= (this.indents[this.indents.length - 1] ?? 0);
      }
    }
  }

  /**
   * Gives up on what is open at a line's end (or the text's). The first time, the statement is read once more, with an
   * end at the first line that looks like a statement: the bracket was forgotten there, not at the last line that can
   * be in it.
   * @returns true if reading goes on elsewhere: at the statement's start, or in the text of a triple-quoted f-string.
   */
  private closeContexts(lineEnd: number): boolean {
    if (this.statement.offset > this.strictUntil) {
      this.strictUntil = lineEnd;
      this.contexts.length = 0;
      this.returnTo(this.statement);
      return true;
    }
    // As CPython does, only the innermost bracket is complained about.
    const innermost = this.contexts[this.contexts.length - 1];
    if (innermost) this.error(`'${this.text.charAt(innermost.start)}' was never closed`, innermost.start);
    for (let context = this.contexts.pop(); context !== undefined; context = this.contexts.pop()) {
      if (context.kind === "text" && context.quote.length === 3 && lineEnd < this.text.length) {
        this.contexts.push(context);
        return true;
      }
    }
    return false;
  }

  private endOfText(context: Context | undefined): boolean {
    const end = this.text.length;
    if (context !== undefined && this.closeContexts(end)) return true;
    this.endStatement(end);
    for (; this.indents.length > 1; this.indents.pop()) this.push("dedent", end, end, "");
    this.push("end", end, end, "");
    return false;
  }

  private continuation(start: number): void {
    const length = this.lineEndLength(start + 1);
    this.offset = start + 1 + length;
    if (length > 0) return;
    this.error("unexpected character after line continuation character", start);
    this.push("invalid", start, start + 1, "");
  }

  private name(start: number, end: number): void {
    const value = this.text.slice(start, end);
    this.push(keywordKinds.get(value) ?? "name", start, end, value);
  }

  private nameOrString(start: number, end: number): void {
    const prefix = this.text.slice(start, end).toLowerCase();
    if (prefix === "ur") this.error("the prefix 'ur' is of Python 2: write 'r'", start, { length: 2, text: "r" });
    if (prefix === "ur" || stringPrefixes.has(prefix)) this.string(start, end);
    else this.name(start, end);
  }

  private unicodeName(start: number): void {
    unicodeName.lastIndex = start;
    const match = unicodeName.exec(this.text);
    if (match) {
      // PEP 3131: identifiers are compared in NFKC.
      this.push("name", start, start + match[0].length, match[0].normalize("NFKC"));
      return;
    }
    let end = start;
    while (this.text.charCodeAt(end) >= 128) end++;
    this.error("invalid non-ASCII character", start);
    this.push("invalid", start, end, "");
  }

  private number(start: number): void {
    const { text } = this;
    numberText.lastIndex = start;
    let end = start + (numberText.exec(text)?.[0].length ?? 1);
    if ((nameClass[text.charCodeAt(end)] ?? 0) !== 0) {
      let after = end;
      while ((nameClass[text.charCodeAt(after)] ?? 0) !== 0) after++;
      if (!wordsAfterNumber.has(text.slice(end, after))) {
        const isLong = after === end + 1 && /[lL]/.test(text.charAt(end));
        this.error(isLong ? "the suffix 'L' is of Python 2: integers have no bounds" : "invalid number", start);
        end = after;
      }
    } else if (text.charCodeAt(start) === 48 && /^0(?:_?0)*_?[1-9][0-9_]*$/.test(text.slice(start, end))) {
      this.error("a number does not start with 0; octal numbers start with 0o", start);
    }
    this.push("number", start, end, text.slice(start, end));
  }

  private operator(start: number, context: Context | undefined): void {
    const code = this.text.charCodeAt(start);
    if (context?.kind === "field" && code === 58 /* : */) {
      this.push(":", start, start + 1, ":");
      this.contexts.push({ ...context, kind: "spec", start });
      return;
    }
    // What Python 2 had: the text between backticks is read as if there were none.
    if (code === backtick) {
      this.error("backticks are of Python 2: write repr(...)", start);
      this.offset = start + 1;
      return;
    }
    if (code === lessThan && this.text.charCodeAt(start + 1) === greaterThan) {
      this.error("'<>' is of Python 2: write '!='", start, { length: 2, text: "!=" });
      this.push("!=", start, start + 2, "!=");
      return;
    }
    const operator = operatorAt(this.text, start);
    if (operator === undefined || (operator === "!" && context?.kind !== "field")) {
      this.error(`invalid character '${this.text.charAt(start)}'`, start);
      this.push("invalid", start, start + 1, "");
      return;
    }
    this.push(operator, start, start + operator.length, operator);
    if (operator === "(" || operator === "[" || operator === "{") {
      this.contexts.push({ kind: operator, start, quote: "", raw: false, mark: this.statement });
    } else if (operator === ")" || operator === "]" || operator === "}") {
      this.closeBracket(operator, start);
    }
  }

  private closeBracket(bracket: ")" | "]" | "}", start: number): void {
    const top = this.contexts[this.contexts.length - 1];
    const open = closes.get(bracket);
    const fits = (kind: Context["kind"]): boolean => kind === open || (kind === "field" && bracket === "}");
    if (top !== undefined && fits(top.kind)) {
      this.contexts.pop();
      return;
    }
    this.error(top === undefined ? `unmatched '${bracket}'` : `'${bracket}' does not close '${top.kind}'`, start);
    // A bracket forgotten inside ends with the outer one; the text of an f-string bounds the search.
    for (let depth = this.contexts.length - 1; depth >= 0 && this.contexts.length - depth < nearby; depth--) {
      const kind = this.contexts[depth]?.kind;
      if (kind === undefined || kind === "text") return;
      if (fits(kind)) {
        this.contexts.length = depth;
        return;
      }
    }
  }

  /** @param start of the prefix. @param quoteStart of the opening quote. */
  private string(start: number, quoteStart: number): void {
    const { text } = this;
    const quoteCode = text.charCodeAt(quoteStart);
    const character = text.charAt(quoteStart);
    const triple = text.charCodeAt(quoteStart + 1) === quoteCode && text.charCodeAt(quoteStart + 2) === quoteCode;
    const quote = triple ? character + character + character : character;
    const contentStart = quoteStart + quote.length;
    const prefix = text.slice(start, quoteStart).toLowerCase();

    if (triple && (this.endless.has(quote) || this.isForgotten(quote, contentStart))) return this.unterminated(start, contentStart);
    if (prefix.includes("f") || prefix.includes("t")) {
      const mark = this.mark(start);
      this.push("fstring-start", start, contentStart, "");
      this.contexts.push({ kind: "text", start, quote, raw: prefix.includes("r"), mark });
      return;
    }
    for (let offset = contentStart; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code === backslash) {
        offset += Math.max(1, this.lineEndLength(offset + 1));
      } else if (code === quoteCode) {
        if (!triple) return this.push("string", start, offset + 1, "");
        if (text.charCodeAt(offset + 1) === quoteCode && text.charCodeAt(offset + 2) === quoteCode) {
          return this.push("string", start, offset + 3, "");
        }
      } else if (!triple && (code === lineFeed || code === carriageReturn)) {
        break;
      }
    }
    if (triple) {
      if (!this.odd.has(quote)) return this.readAgain(quote);
      this.endless.add(quote);
    }
    this.unterminated(start, contentStart);
  }

  /**
   * A triple quote has no partner. Which one that is, nobody can tell from the last: a forgotten end turns all texts after it
   * into code and all code into texts. So the file is read from the start again, with the question of `isForgotten`.
   */
  private readAgain(quote: string): void {
    this.odd.add(quote);
    this.begin();
  }

  /**
   * Whether the end of a triple-quoted text was forgotten, where there is one quote too many: what would be its end looks like
   * the start of another one, or what would be its text like code.
   */
  private isForgotten(quote: string, contentStart: number): boolean {
    if (!this.odd.has(quote)) return false;
    if (contentStart <= (this.noEnd.get(quote) ?? -1)) return true;
    let end = this.text.indexOf(quote, contentStart);
    while (end > 0 && this.text.charCodeAt(end - 1) === backslash) end = this.text.indexOf(quote, end + 1);
    if (end < 0 || !looksForgotten(this.text.slice(contentStart, end), this.text.slice(end + 3, end + 5), this.indents[this.indents.length - 1] ?? 0)) return false;
    this.noEnd.set(quote, end);
    return true;
  }

  /** A string without an end stops at the end of its line, so that the text after it is still read. */
  private unterminated(start: number, contentStart: number): void {
    const end = this.endOfLine(contentStart);
    // Prose that is read as code has apostrophes, and they hide the quote after them.
    const [hidden] = /"""|'''/.exec(this.text.slice(contentStart, end)) ?? [];
    if (hidden !== undefined && !this.odd.has(hidden)) return this.readAgain(hidden);
    this.error("unterminated string", start);
    this.push("string", start, end, "");
    this.closeFieldsOfLine();
  }

  /** In a field of a one-line f-string an unterminated string means that the field's brace is missing. */
  private closeFieldsOfLine(): void {
    for (let depth = this.contexts.length - 1; depth >= 0 && this.contexts.length - depth < nearby; depth--) {
      const context = this.contexts[depth];
      if (context?.kind !== "text") continue;
      if (context.quote.length === 1) this.contexts.length = depth;
      return;
    }
  }

  /** The text of an f-string, up to a field, the end of a format specification, or the closing quote. */
  private literalText(context: Context): void {
    const { text } = this;
    const { quote, raw } = context;
    const quoteCode = quote.charCodeAt(0);
    const triple = quote.length === 3;
    const inSpec = context.kind === "spec";
    const start = this.offset;
    let offset = start;
    for (; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code === backslash) {
        const after = text.charCodeAt(offset + 1);
        // A backslash does not escape a brace, and the name in \N{...} is not a field.
        if (after === openBrace || after === closeBrace) continue;
        if (after === 78 && !raw && text.charCodeAt(offset + 2) === openBrace) {
          offset = this.endOfName(offset);
        } else {
          offset += Math.max(1, this.lineEndLength(offset + 1));
        }
      } else if (code === openBrace) {
        if (inSpec || text.charCodeAt(offset + 1) !== openBrace) break;
        offset++;
      } else if (code === closeBrace) {
        if (inSpec) break;
        if (text.charCodeAt(offset + 1) === closeBrace) offset++;
        else this.error("f-string: single '}' is not allowed", offset);
      } else if (code === quoteCode) {
        if (!triple || (text.charCodeAt(offset + 1) === quoteCode && text.charCodeAt(offset + 2) === quoteCode)) break;
      } else if (!triple && (code === lineFeed || code === carriageReturn)) {
        break;
      }
    }
    if (offset > text.length) offset = text.length;
    if (offset >= text.length && triple) return this.endlessLiteral(quote);
    if (offset > start) this.push("fstring-middle", start, offset, "");

    const code = text.charCodeAt(offset);
    if (code === openBrace) {
      this.push("{", offset, offset + 1, "{");
      this.contexts.push({ ...context, kind: "field", start: offset });
    } else if (inSpec && code === closeBrace) {
      // The field's own brace is read next.
      this.contexts.pop();
    } else {
      this.endLiteral(offset, quote);
    }
  }

  /** The offset of the brace that closes a `\N{...}`, or else of the last character of the line. */
  private endOfName(start: number): number {
    let offset = start;
    while (offset < this.text.length && this.lineEndLength(offset) === 0) {
      if (this.text.charCodeAt(offset) === closeBrace) return offset;
      offset++;
    }
    return offset - 1;
  }

  private endLiteral(offset: number, quote: string): void {
    for (let context = this.contexts.pop(); context !== undefined; context = this.contexts.pop()) {
      if (context.kind === "field") this.error("f-string: expecting '}'", context.start);
      if (context.kind !== "text") continue;
      if (this.text.startsWith(quote, offset)) {
        this.push("fstring-end", offset, offset + quote.length, "");
      } else {
        this.error("unterminated f-string", context.start);
        this.push("fstring-end", offset, offset, "");
        this.closeFieldsOfLine();
      }
      return;
    }
  }

  /** Returns to the outermost f-string with that quote, as none of them ends: the text is read again only once. */
  private endlessLiteral(quote: string): void {
    if (!this.odd.has(quote)) return this.readAgain(quote);
    this.endless.add(quote);
    const outermost = this.contexts.findIndex((context) => context.kind === "text" && context.quote === quote);
    const context = this.contexts[outermost];
    if (context === undefined) return;
    this.contexts.length = outermost;
    this.returnTo(context.mark);
    this.unterminated(context.start, this.text.indexOf(quote, context.start) + quote.length);
  }
}

/** Lines that are statements, and hardly prose or a query. */
const codeLine = new RegExp(`^[ \\t]*(?:${[
  /(?:async[ \t]+)?def[ \t]+\w+[ \t]*[([]/, /class[ \t]+\w+[ \t]*[(:[]/, /@[\w.]+(?:\(|[ \t]*$)/, /import[ \t]+[\w.]+[ \t]*$/, /from[ \t]+[\w.]+[ \t]+import\b/,
  /(?:self\.)?\w+[ \t]*=(?!=)/, /(?:return|raise|with|for|if|elif|while)\b.*[:)\]][ \t]*$/, /(?:else|try|finally)[ \t]*:[ \t]*$/, /[\w.]+\(.*\)[ \t]*$/,
].map(({ source }) => source).join("|")})`, "u");

/**
 * @param content what stands between two quotes, the second of which may be the start of another text
 * @param after the two characters after it
 * @param indent how far in the statement is that the first quote stands in
 */
function looksForgotten(content: string, after: string, indent: number): boolean {
  if (/^\w/u.test(after)) return true;
  const [, ...lines] = content.split(/\r\n?|\n/u);
  const last = lines.pop();
  if (last === undefined) return false;
  if (/^[\r\n]/u.test(after) && /[=(,][ \t]*[a-zA-Z]{0,2}$/u.test(last)) return true;
  return lines.some((line) => codeLine.test(line) && columnOf(line) <= indent);
}

function columnOf(line: string): number {
  let column = 0;
  for (const character of line) {
    if (character === " ") column++;
    else if (character === "\t") column = ((column >> 3) + 1) << 3;
    else break;
  }
  return column;
}

/** One expression for all the alternatives, which matches at its `lastIndex`. */
function anyOf(prefix: string, alternatives: readonly RegExp[]): RegExp {
  return new RegExp(`${prefix}(?:${alternatives.map(({ source }) => source).join("|")})`, "y");
}

/** Gives the longest operator at an offset. */
function operatorAt(text: string, offset: number): Operator | undefined {
  const second = text.charCodeAt(offset + 1);
  const third = text.charCodeAt(offset + 2);
  const equal = second === 61;
  switch (text.charCodeAt(offset)) {
    case 40: return "(";
    case 41: return ")";
    case 44: return ",";
    case 46: return second === 46 && third === 46 ? "..." : ".";
    case 91: return "[";
    case 93: return "]";
    case 61: return equal ? "==" : "=";
    case 58: return equal ? ":=" : ":";
    case 123: return "{";
    case 125: return "}";
    case 33: return equal ? "!=" : "!";
    case 37: return equal ? "%=" : "%";
    case 38: return equal ? "&=" : "&";
    case 42: return second === 42 ? (third === 61 ? "**=" : "**") : equal ? "*=" : "*";
    case 43: return equal ? "+=" : "+";
    case 45: return second === 62 ? "->" : equal ? "-=" : "-";
    case 47: return second === 47 ? (third === 61 ? "//=" : "//") : equal ? "/=" : "/";
    case 59: return ";";
    case 60: return second === 60 ? (third === 61 ? "<<=" : "<<") : equal ? "<=" : "<";
    case 62: return second === 62 ? (third === 61 ? ">>=" : ">>") : equal ? ">=" : ">";
    case 64: return equal ? "@=" : "@";
    case 94: return equal ? "^=" : "^";
    case 124: return equal ? "|=" : "|";
    case 126: return "~";
    default: return undefined;
  }
}
