import { Lexer } from "./lexer.ts";
import type { Token, TokenKind } from "./lexer.ts";
import { createNode, LineTable } from "./nodes.ts";
import type { Comment, FieldsOf, NodeOf, NodeType } from "./nodes.ts";
import { PythonSyntaxError } from "./syntax-error.ts";

/**
 * How deep expressions may nest, so that no text exhausts the stack. CPython ends at 200 brackets.
 * It also bounds those who walk the tree by recursion, apart from the chains `a + b + c`, `a.b().c()` and `elif`.
 */
const maximumDepth = 250;
/** How deep blocks may nest, as in CPython. */
const maximumBlocks = 100;

interface ReadingPlace {
  index: number;
  lastEnd: number;
  depth: number;
  blocks: number;
}

/** Reads the tokens of one text one after the other and makes nodes. The grammar is in the classes that extend it. */
export class TokenReader {
  readonly text: string;
  readonly lines: LineTable;
  readonly comments: Comment[];
  /** What is wrong in the text, so far; not in the order of the text. */
  readonly errors: PythonSyntaxError[];
  private readonly lexicalErrors: readonly PythonSyntaxError[];
  private lexicalIndex = 0;

  protected token: Token;
  private readonly tokens: readonly Token[];
  private readonly lastToken: Token;
  private index = 0;
  /** The offset after the last token that was read: where a node ends. */
  private lastEnd = 0;
  private depth = 0;
  private blocks = 0;

  constructor(text: string) {
    this.text = text;
    this.lines = new LineTable(text);
    const lexer = new Lexer(text, this.lines);
    lexer.run();
    this.tokens = lexer.tokens;
    this.comments = lexer.comments;
    this.lexicalErrors = lexer.errors.sort((a, b) => a.offset - b.offset);
    this.errors = [...this.lexicalErrors];
    this.lastToken = this.tokens[this.tokens.length - 1] ?? { kind: "end", start: 0, end: 0, value: "" };
    this.token = this.tokens[0] ?? this.lastToken;
  }

  /** Gives the current token and goes on to the next. */
  protected next(): Token {
    const { token } = this;
    // What has no length (the end of a line, an indentation) does not belong to a node.
    if (token.end > token.start) this.lastEnd = token.end;
    this.token = this.tokens[++this.index] ?? this.lastToken;
    return token;
  }

  protected peek(distance = 1): Token {
    return this.tokens[this.index + distance] ?? this.lastToken;
  }

  protected at(kind: TokenKind): boolean {
    return this.token.kind === kind;
  }

  protected eat(kind: TokenKind): boolean {
    if (this.token.kind !== kind) return false;
    this.next();
    return true;
  }

  protected expect(kind: TokenKind): Token {
    if (this.token.kind !== kind) throw this.failure(`expected '${kind}'`);
    return this.next();
  }

  /** A closing bracket. Where the lexer ended the line in spite of it, it has said so, and what was read is kept. */
  protected expectClosing(kind: ")" | "]" | "}"): void {
    if (this.token.kind !== "newline") this.expect(kind);
  }

  protected identifier(): string {
    if (this.token.kind !== "name") throw this.failure("expected a name");
    return this.next().value;
  }

  /** The error that the current token makes. */
  protected failure(message = "invalid syntax"): PythonSyntaxError {
    return new PythonSyntaxError(message, this.token.start, this.lines);
  }

  /** Keeps the error and goes on. */
  protected report(message: string): void {
    this.errors.push(this.failure(message));
  }

  /** Where reading stands, to come back to it. */
  protected save(): ReadingPlace {
    return { index: this.index, lastEnd: this.lastEnd, depth: this.depth, blocks: this.blocks };
  }

  protected restore({ index, lastEnd, depth, blocks }: ReadingPlace): void {
    this.index = index;
    this.token = this.tokens[index] ?? this.lastToken;
    this.lastEnd = lastEnd;
    this.depth = depth;
    this.blocks = blocks;
  }

  /** Keeps the error of a statement, unless the lexer has named its cause: `'abc` is no string, rather than no `)`. */
  protected reportFailure(error: PythonSyntaxError, { index }: ReadingPlace): void {
    const start = this.tokens[index]?.start ?? 0;
    while ((this.lexicalErrors[this.lexicalIndex]?.offset ?? Infinity) < start) this.lexicalIndex++;
    if ((this.lexicalErrors[this.lexicalIndex]?.offset ?? Infinity) > error.offset) this.errors.push(error);
  }

  /** After a failure: leaves everything that was entered since then, and goes to the next line. */
  protected skipLine({ index, depth, blocks }: ReadingPlace): void {
    this.depth = depth;
    this.blocks = blocks;
    if (this.index === index) this.next();
    while (!this.at("newline") && !this.at("end") && !this.at("dedent")) this.next();
    this.eat("newline");
  }

  /** Goes one level deeper into an expression. Throws a PythonSyntaxError where that is too deep. */
  protected enter(): void {
    if (++this.depth > maximumDepth) throw this.failure("too deeply nested");
  }

  protected leave(): void {
    this.depth--;
  }

  /** Goes one level deeper into blocks. Throws a PythonSyntaxError where that is too deep. */
  protected enterBlock(): void {
    if (++this.blocks > maximumBlocks) throw this.failure("too deeply nested");
  }

  protected leaveBlock(): void {
    this.blocks--;
  }

  /** Makes a node from an offset to the end of the token that was read last. */
  protected node<T extends NodeType>(type: T, start: number, fields: FieldsOf<T>): NodeOf<T> {
    return createNode(this.lines, type, start, this.lastEnd, fields);
  }

  /** Makes a node that ends somewhere else. */
  protected nodeAt<T extends NodeType>(type: T, start: number, end: number, fields: FieldsOf<T>): NodeOf<T> {
    return createNode(this.lines, type, start, end, fields);
  }

  protected get previousEnd(): number {
    return this.lastEnd;
  }
}
