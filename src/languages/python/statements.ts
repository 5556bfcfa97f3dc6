/**
 * Statements, https://docs.python.org/3.14/reference/simple_stmts.html and compound_stmts.html.
 *
 * A statement that cannot be read is left out with its error, and reading goes on at the next line: a broken line
 * never takes the file with it. The lines indented under it are read as if they stood one level further out.
 */
import type { TokenKind } from "./lexer.ts";
import type {
  Alias, BinaryOperator, ExceptHandler, Expression, If, Match, MatchCase, Module, Name, Statement, TypeParameter,
  WithItem,
} from "./nodes.ts";
import { PatternReader } from "./patterns.ts";
import { PythonSyntaxError } from "./syntax-error.ts";

const augmentedOperators = new Map<TokenKind, BinaryOperator>([
  ["+=", "Add"], ["-=", "Sub"], ["*=", "Mult"], ["/=", "Div"], ["//=", "FloorDiv"], ["%=", "Mod"], ["@=", "MatMult"],
  ["&=", "BitAnd"], ["|=", "BitOr"], ["^=", "BitXor"], [">>=", "RShift"], ["<<=", "LShift"], ["**=", "Pow"],
]);

/** What may stand after `print` and `exec` in Python 2 and makes no expression with them in Python 3. */
const startsOfPrinted = new Set<TokenKind>(["name", "string", "fstring-start", "number", "None", "True", "False", "lambda", "{"]);

export class StatementReader extends PatternReader {
  /** The line before could not be read, so the block under it is not one more mistake. */
  private afterBrokenLine = false;

  /** Reads the whole text. */
  module(): Module {
    const body: Statement[] = [];
    this.eachLine(() => this.statement(body), false);
    return this.nodeAt("Module", 0, this.text.length, { body });
  }

  /**
   * Reads one thing a line, up to the end of the block or of the text. A line that fails is left out.
   * @param read reads a statement, or a `case`.
   */
  private eachLine(read: () => void, inBlock: boolean): void {
    let unexpectedIndents = 0;
    for (;;) {
      switch (this.token.kind) {
        case "end":
          return;
        case "newline":
          this.next();
          break;
        case "indent":
          if (!this.afterBrokenLine) this.report("unexpected indent");
          unexpectedIndents++;
          this.next();
          break;
        case "dedent":
          if (unexpectedIndents === 0 && inBlock) return;
          unexpectedIndents--;
          this.next();
          break;
        default:
          this.recovering(read);
      }
    }
  }

  /** Runs a reader; where it fails, keeps the error and skips to the next line. */
  private recovering(read: () => void): void {
    const before = this.save();
    this.afterBrokenLine = false;
    try {
      read();
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error;
      this.reportFailure(error, before);
      this.skipLine(before);
      this.afterBrokenLine = true;
    }
  }

  private statement(body: Statement[]): void {
    const { token } = this;
    const { start } = token;
    switch (token.kind) {
      case "if":
        body.push(this.ifStatement());
        return;
      case "while": {
        this.next();
        const test = this.namedExpression();
        const loop = this.block();
        const orelse = this.elseBlock();
        body.push(this.node("While", start, { test, body: loop, orelse }));
        return;
      }
      case "for":
        body.push(this.forStatement(start, "For"));
        return;
      case "try":
        body.push(this.tryStatement());
        return;
      case "with":
        body.push(this.withStatement(start, "With"));
        return;
      case "def":
        body.push(this.functionDefinition(start, "FunctionDef", []));
        return;
      case "class":
        body.push(this.classDefinition([]));
        return;
      case "@":
        this.decorated(body);
        return;
      case "async":
        this.next();
        if (this.at("def")) body.push(this.functionDefinition(start, "AsyncFunctionDef", []));
        else if (this.at("for")) body.push(this.forStatement(start, "AsyncFor"));
        else if (this.at("with")) body.push(this.withStatement(start, "AsyncWith"));
        else throw this.failure();
        return;
      case "name":
        if (token.value === "match") {
          const match = this.matchStatement();
          if (match !== null) {
            body.push(match);
            return;
          }
        }
    }
    this.simpleStatements(body);
  }

  /** Statements on one line. */
  private simpleStatements(body: Statement[]): void {
    do {
      if (this.atLineEnd()) break;
      body.push(this.simpleStatement());
    } while (this.eat(";"));
    if (!this.eat("newline") && !this.atLineEnd()) throw this.failure();
  }

  private atLineEnd(): boolean {
    return this.at("newline") || this.at("end") || this.at("dedent");
  }

  /** The colon and what belongs to it: lines that are indented more, or statements on the same line. */
  private block(): Statement[] {
    this.enterBlock();
    const body: Statement[] = [];
    if (!this.eat(":")) {
      if (!this.at("newline")) throw this.failure("expected ':'");
      this.report("expected ':'");
    }
    if (!this.eat("newline")) {
      this.simpleStatements(body);
    } else if (this.eat("indent")) {
      this.eachLine(() => this.statement(body), true);
      this.eat("dedent");
    } else {
      this.report("expected an indented block");
    }
    this.leaveBlock();
    return body;
  }

  private elseBlock(): Statement[] {
    return this.eat("else") ? this.block() : [];
  }

  /** The branches of `if` and `elif` are read in a loop and nested afterwards: long chains are ordinary. */
  private ifStatement(): If {
    const branches: { start: number; test: Expression; body: Statement[] }[] = [];
    do {
      const { start } = this.next();
      const test = this.namedExpression();
      const body = this.block();
      branches.push({ start, test, body });
    } while (this.at("elif"));
    let orelse = this.elseBlock();
    for (let index = branches.length - 1; index > 0; index--) {
      const branch = branches[index];
      if (branch === undefined) continue;
      const { start, test, body } = branch;
      orelse = [this.node("If", start, { test, body, orelse })];
    }
    const [first] = branches;
    if (first === undefined) throw this.failure();
    return this.node("If", first.start, { test: first.test, body: first.body, orelse });
  }

  private forStatement(start: number, type: "For" | "AsyncFor"): Statement {
    this.expect("for");
    const target = this.targets();
    this.expect("in");
    const iter = this.starExpressions();
    const body = this.block();
    const orelse = this.elseBlock();
    return this.node(type, start, { target, iter, body, orelse });
  }

  private tryStatement(): Statement {
    const { start } = this.next();
    const body = this.block();
    const handlers: ExceptHandler[] = [];
    let group = false;
    while (this.at("except")) {
      const handlerStart = this.next().start;
      if (this.eat("*")) group = true;
      const exc = this.at(":") || this.at("newline") ? null : this.exceptions();
      const name = this.eat("as") ? this.identifier() : null;
      const handlerBody = this.block();
      handlers.push(this.node("ExceptHandler", handlerStart, { exc, name, body: handlerBody }));
    }
    const orelse = this.elseBlock();
    const finalbody = this.eat("finally") ? this.block() : [];
    if (handlers.length === 0 && finalbody.length === 0) this.report("expected 'except' or 'finally' block");
    return this.node(group ? "TryStar" : "Try", start, { body, handlers, orelse, finalbody });
  }

  /** `except A, B:` needs no brackets, PEP 758. */
  private exceptions(): Expression {
    const { start } = this.token;
    const first = this.expression();
    return this.at(",") ? this.restOfTuple(start, first, () => this.expression()) : first;
  }

  private withStatement(start: number, type: "With" | "AsyncWith"): Statement {
    this.expect("with");
    const items = this.bracketedWithItems() ?? this.withItems();
    const body = this.block();
    return this.node(type, start, { items, body });
  }

  private withItems(): WithItem[] {
    const items: WithItem[] = [];
    do items.push(this.withItem());
    while (this.eat(","));
    return items;
  }

  private withItem(): WithItem {
    const { start } = this.token;
    const context_expr = this.expression();
    const optional_vars = this.eat("as") ? this.target() : null;
    return this.node("withitem", start, { context_expr, optional_vars });
  }

  /** `with (a as b, c as d):`; null where the brackets belong to an expression, which only what follows them tells. */
  private bracketedWithItems(): WithItem[] | null {
    if (!this.at("(")) return null;
    return this.attempt(() => {
      this.next();
      const items: WithItem[] = [];
      do {
        if (this.at(")") || this.at("newline")) break;
        items.push(this.withItem());
      } while (this.eat(","));
      this.expectClosing(")");
      return items.length > 0 && (this.at(":") || this.at("newline")) ? items : null;
    });
  }

  /** Runs a reader that may find something else; then nothing is read. */
  private attempt<T>(read: () => T | null): T | null {
    const before = this.save();
    let result: T | null = null;
    try {
      result = read();
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error;
    }
    if (result === null) this.restore(before);
    return result;
  }

  private decorated(body: Statement[]): void {
    const decorator_list: Expression[] = [];
    while (this.eat("@")) {
      // A broken decorator must not hide the function under it.
      this.recovering(() => {
        decorator_list.push(this.namedExpression());
        if (!this.eat("newline")) throw this.failure();
      });
    }
    const { start } = this.token;
    if (this.at("class")) body.push(this.classDefinition(decorator_list));
    else if (this.at("def")) body.push(this.functionDefinition(start, "FunctionDef", decorator_list));
    else if (this.eat("async")) body.push(this.functionDefinition(start, "AsyncFunctionDef", decorator_list));
    else {
      this.report("expected a function or a class after its decorator");
      for (const value of decorator_list) body.push(this.nodeAt("Expr", ...value.range, { value }));
    }
  }

  private functionDefinition(
    start: number,
    type: "FunctionDef" | "AsyncFunctionDef",
    decorator_list: Expression[],
  ): Statement {
    this.expect("def");
    const name = this.identifier();
    const type_params = this.typeParameters();
    this.expect("(");
    const args = this.parameters(")", true);
    this.expectClosing(")");
    const returns = this.eat("->") ? this.expression() : null;
    const body = this.block();
    return this.node(type, start, { name, type_params, args, returns, body, decorator_list });
  }

  private classDefinition(decorator_list: Expression[]): Statement {
    const { start } = this.expect("class");
    const name = this.identifier();
    const type_params = this.typeParameters();
    const { args: bases, keywords } = this.at("(") ? this.callArguments() : { args: [], keywords: [] };
    const body = this.block();
    return this.node("ClassDef", start, { name, type_params, bases, keywords, body, decorator_list });
  }

  /** `[T: bound = default, *Ts, **P]`, PEP 695 and 696. */
  private typeParameters(): TypeParameter[] {
    const parameters: TypeParameter[] = [];
    if (!this.eat("[")) return parameters;
    while (!this.at("]") && !this.at("newline")) {
      const { start } = this.token;
      const type = this.eat("*") ? "TypeVarTuple" : this.eat("**") ? "ParamSpec" : "TypeVar";
      const name = this.identifier();
      const bound = this.eat(":") ? this.expression() : null;
      let default_value: Expression | null = null;
      if (this.eat("=")) default_value = type === "TypeVarTuple" ? this.starExpression() : this.expression();
      if (type === "TypeVar") parameters.push(this.node(type, start, { name, bound, default_value }));
      else parameters.push(this.node(type, start, { name, default_value }));
      if (!this.eat(",")) break;
    }
    this.expectClosing("]");
    return parameters;
  }

  /** `match` is also a name: it is a statement where a line, a colon and a `case` on the next line say so. */
  private matchStatement(): Match | null {
    const { start } = this.token;
    const subject = this.attempt(() => {
      this.next();
      const expression = this.subject();
      if (!this.eat(":") || !this.eat("newline") || !this.eat("indent")) return null;
      return this.atCase() ? expression : null;
    });
    if (subject === null) return null;
    this.enterBlock();
    const cases: MatchCase[] = [];
    this.eachLine(() => {
      if (!this.atCase()) throw this.failure("expected 'case'");
      cases.push(this.matchCase());
    }, true);
    this.eat("dedent");
    this.leaveBlock();
    return this.node("Match", start, { subject, cases });
  }

  private atCase(): boolean {
    return this.token.kind === "name" && this.token.value === "case";
  }

  private matchCase(): MatchCase {
    const { start } = this.next();
    const pattern = this.casePattern();
    const guard = this.eat("if") ? this.namedExpression() : null;
    const body = this.block();
    return this.node("match_case", start, { pattern, guard, body });
  }

  private subject(): Expression {
    const { start } = this.token;
    const first = this.starNamedExpression();
    return this.at(",") ? this.restOfTuple(start, first, () => this.starNamedExpression()) : first;
  }

  private simpleStatement(): Statement {
    const { token } = this;
    const { start } = token;
    switch (token.kind) {
      case "pass":
        this.next();
        return this.node("Pass", start, {});
      case "break":
        this.next();
        return this.node("Break", start, {});
      case "continue":
        this.next();
        return this.node("Continue", start, {});
      case "return": {
        this.next();
        const value = this.atSimpleEnd() ? null : this.starExpressions();
        return this.node("Return", start, { value });
      }
      case "raise": {
        this.next();
        const exc = this.atSimpleEnd() ? null : this.raised();
        const cause = exc !== null && this.eat("from") ? this.expression() : null;
        return this.node("Raise", start, { exc, cause });
      }
      case "global":
      case "nonlocal": {
        this.next();
        const names = [this.identifier()];
        while (this.eat(",")) names.push(this.identifier());
        return this.node(token.kind === "global" ? "Global" : "Nonlocal", start, { names });
      }
      case "del": {
        this.next();
        const targets = [this.target()];
        while (this.eat(",")) {
          if (this.atSimpleEnd()) break;
          targets.push(this.target());
        }
        return this.node("Delete", start, { targets });
      }
      case "assert": {
        this.next();
        const test = this.namedExpression();
        const msg = this.eat(",") ? this.expression() : null;
        return this.node("Assert", start, { test, msg });
      }
      case "import": {
        this.next();
        const names: Alias[] = [];
        do names.push(this.alias(this.token.start, this.dottedName()));
        while (this.eat(","));
        return this.node("Import", start, { names });
      }
      case "from":
        return this.importFrom();
      case "name":
        if (token.value === "type" && this.peek().kind === "name" && ["=", "["].includes(this.peek(2).kind)) {
          return this.typeAlias();
        }
        if (["print", "exec"].includes(token.value) && startsOfPrinted.has(this.peek().kind)) {
          return this.printStatement();
        }
    }
    return this.expressionStatement();
  }

  private atSimpleEnd(): boolean {
    return this.atLineEnd() || this.at(";");
  }

  private dottedName(): string {
    let name = this.identifier();
    while (this.eat(".")) name += `.${this.identifier()}`;
    return name;
  }

  private alias(start: number, name: string): Alias {
    const asname = this.eat("as") ? this.identifier() : null;
    return this.node("alias", start, { name, asname });
  }

  private importFrom(): Statement {
    const { start } = this.next();
    let level = 0;
    while (this.at(".") || this.at("...")) level += this.next().value.length;
    const module = this.at("import") ? null : this.dottedName();
    this.expect("import");
    const names: Alias[] = [];
    if (this.at("*")) {
      const { start: starStart } = this.next();
      names.push(this.node("alias", starStart, { name: "*", asname: null }));
      return this.node("ImportFrom", start, { module, level, names });
    }
    const bracketed = this.eat("(");
    do {
      if (bracketed && (this.at(")") || this.at("newline"))) break;
      const { start: nameStart } = this.token;
      names.push(this.alias(nameStart, this.identifier()));
    } while (this.eat(","));
    if (bracketed) this.expectClosing(")");
    return this.node("ImportFrom", start, { module, level, names });
  }

  private typeAlias(): Statement {
    const { start } = this.next();
    const { start: nameStart } = this.token;
    const id = this.identifier();
    const name: Name = this.node("Name", nameStart, { id });
    const type_params = this.typeParameters();
    this.expect("=");
    const value = this.expression();
    return this.node("TypeAlias", start, { name, type_params, value });
  }

  /** What is raised. `raise Error, "text"` of Python 2 is an error, read as `raise Error("text")`. */
  private raised(): Expression {
    const { start } = this.token;
    const exc = this.expression();
    if (!this.at(",")) return exc;
    this.report("'raise' with a comma is of Python 2: write the text in brackets after the error");
    const args: Expression[] = [];
    while (this.eat(",")) args.push(this.expression());
    return this.node("Call", start, { func: exc, args, keywords: [] });
  }

  /** `print value` of Python 2: an error, but its values are worth reading. */
  private printStatement(): Statement {
    this.report(`'${this.token.value}' without brackets is of Python 2: it is a function`);
    const { start, value: id } = this.next();
    const value = this.starExpressions();
    const func = this.nodeAt("Name", start, start + id.length, { id });
    const args = value.type === "Tuple" ? value.elts : [value];
    const call = this.node("Call", start, { func, args, keywords: [] });
    return this.node("Expr", start, { value: call });
  }

  /** An expression, or an assignment with one of its three signs. */
  private expressionStatement(): Statement {
    const { start, kind } = this.token;
    let value = this.assignedValue();
    if (this.at("=")) {
      const targets: Expression[] = [];
      while (this.eat("=")) {
        targets.push(value);
        value = this.assignedValue();
      }
      return this.node("Assign", start, { targets, value });
    }
    if (this.eat(":")) {
      const annotation = this.expression();
      const assigned = this.eat("=") ? this.assignedValue() : null;
      const simple = value.type === "Name" && kind === "name";
      return this.node("AnnAssign", start, { target: value, annotation, value: assigned, simple });
    }
    const op = augmentedOperators.get(this.token.kind);
    if (op !== undefined) {
      this.next();
      const right = this.assignedValue();
      return this.node("AugAssign", start, { target: value, op, value: right });
    }
    return this.node("Expr", start, { value });
  }
}
