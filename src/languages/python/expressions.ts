/** Expressions, https://docs.python.org/3.14/reference/expressions.html. */
import type { TokenKind } from "./lexer.ts";
import { numberValue, partValue, stringValue } from "./literals.ts";
import type {
  Arg, Arguments, BinaryOperator, CompareOperator, Comprehension, Expression, FormattedValue, Interpolation, JoinedStr,
  Keyword, StringConstant, UnaryOperator,
} from "./nodes.ts";
import { TokenReader } from "./token-reader.ts";

/** How tightly operators bind, from `or` to `**`. */
const binding = {
  or: 1, and: 2, not: 3, comparison: 4, bitOr: 5, bitXor: 6, bitAnd: 7, shift: 8, sum: 9, product: 10, sign: 11,
  power: 12,
};
const bindingOf = new Map<TokenKind, number>([
  ["or", binding.or], ["and", binding.and],
  ["<", binding.comparison], [">", binding.comparison], ["<=", binding.comparison], [">=", binding.comparison],
  ["==", binding.comparison], ["!=", binding.comparison], ["in", binding.comparison], ["is", binding.comparison],
  ["not", binding.comparison],
  ["|", binding.bitOr], ["^", binding.bitXor], ["&", binding.bitAnd], ["<<", binding.shift], [">>", binding.shift],
  ["+", binding.sum], ["-", binding.sum],
  ["*", binding.product], ["/", binding.product], ["//", binding.product], ["%", binding.product],
  ["@", binding.product], ["**", binding.power],
]);
const binaryOperators = new Map<TokenKind, BinaryOperator>([
  ["|", "BitOr"], ["^", "BitXor"], ["&", "BitAnd"], ["<<", "LShift"], [">>", "RShift"], ["+", "Add"], ["-", "Sub"],
  ["*", "Mult"], ["/", "Div"], ["//", "FloorDiv"], ["%", "Mod"], ["@", "MatMult"], ["**", "Pow"],
]);
const compareOperators = new Map<TokenKind, CompareOperator>([
  ["<", "Lt"], [">", "Gt"], ["<=", "LtE"], [">=", "GtE"], ["==", "Eq"], ["!=", "NotEq"], ["in", "In"],
]);
const unaryOperators = new Map<TokenKind, UnaryOperator>([["-", "USub"], ["+", "UAdd"], ["~", "Invert"]]);
const startsOfExpressions = new Set<TokenKind>([
  "name", "number", "string", "fstring-start", "None", "True", "False", "not", "lambda", "await", "yield",
  "(", "[", "{", "+", "-", "*", "~", "...",
]);

type LiteralPart = StringConstant | FormattedValue | Interpolation;

export class ExpressionReader extends TokenReader {
  /** `a, *b, c`: a tuple without brackets, or a single expression. */
  protected starExpressions(): Expression {
    const { start } = this.token;
    const first = this.starExpression();
    return this.at(",") ? this.restOfTuple(start, first, () => this.starExpression()) : first;
  }

  /** The right side of `=`, where `yield` may stand without brackets. */
  protected assignedValue(): Expression {
    return this.at("yield") ? this.yieldExpression() : this.starExpressions();
  }

  /** Reads `, b, c` after the first element; a comma at the end belongs to the tuple. */
  protected restOfTuple(start: number, first: Expression, element: () => Expression): Expression {
    const elts = [first];
    while (this.eat(",")) {
      if (!startsOfExpressions.has(this.token.kind)) break;
      elts.push(element());
    }
    return this.node("Tuple", start, { elts });
  }

  /** `*value` or an expression. */
  protected starExpression(): Expression {
    return this.at("*") ? this.starred() : this.expression();
  }

  /** The same, where `:=` may stand: PEP 572. */
  protected starNamedExpression(): Expression {
    return this.at("*") ? this.starred() : this.namedExpression();
  }

  private starred(): Expression {
    const { start } = this.next();
    const value = this.nested(binding.bitOr);
    return this.node("Starred", start, { value });
  }

  protected namedExpression(): Expression {
    const { start, value: id, kind } = this.token;
    if (kind !== "name" || this.peek().kind !== ":=") return this.expression();
    this.next();
    const target = this.node("Name", start, { id });
    this.next();
    const value = this.expression();
    return this.node("NamedExpr", start, { target, value });
  }

  /** A lambda, or `body if test else orelse`. A chain of conditions is read in a loop and nested afterwards. */
  protected expression(): Expression {
    this.enter();
    const conditions: { start: number; body: Expression; test: Expression }[] = [];
    let expression: Expression;
    for (;;) {
      const { start } = this.token;
      if (this.at("lambda")) {
        expression = this.lambda();
        break;
      }
      expression = this.operation(binding.or);
      if (!this.eat("if")) break;
      const test = this.operation(binding.or);
      this.expect("else");
      conditions.push({ start, body: expression, test });
    }
    for (let condition = conditions.pop(); condition !== undefined; condition = conditions.pop()) {
      const { start, body, test } = condition;
      expression = this.node("IfExp", start, { body, test, orelse: expression });
    }
    this.leave();
    return expression;
  }

  /** What stands in a target, an `in`, a subject: everything from `|` on. */
  protected bitwiseExpression(): Expression {
    return this.nested(binding.bitOr);
  }

  /** A number with its sign, `1 + 2j`, or strings: the values of a pattern, where `|` separates alternatives. */
  protected sum(): Expression {
    return this.nested(binding.sum);
  }

  /** Everything but a lambda and a condition. */
  protected disjunction(): Expression {
    return this.nested(binding.or);
  }

  /** Operators that bind at least as tightly as the minimum. Chains to the left are read in the loop. */
  private operation(minimum: number): Expression {
    const { start } = this.token;
    let left = this.operand(minimum);
    for (;;) {
      const { kind } = this.token;
      const strength = bindingOf.get(kind);
      if (strength === undefined || strength < minimum) return left;
      if (strength === binding.comparison) {
        if (kind === "not" && this.peek().kind !== "in") return left;
        left = this.comparison(start, left);
      } else if (strength <= binding.and) {
        left = this.booleanOperation(start, left, strength);
      } else {
        this.next();
        const right = strength === binding.power ? this.nested(binding.sign) : this.operation(strength + 1);
        left = this.node("BinOp", start, { left, op: binaryOperators.get(kind) ?? "Add", right });
      }
    }
  }

  private booleanOperation(start: number, first: Expression, strength: number): Expression {
    const { kind } = this.token;
    const values = [first];
    while (this.eat(kind)) values.push(this.operation(strength + 1));
    return this.node("BoolOp", start, { op: kind === "or" ? "Or" : "And", values });
  }

  private comparison(start: number, left: Expression): Expression {
    const ops: CompareOperator[] = [];
    const comparators: Expression[] = [];
    for (let op = this.compareOperator(); op !== undefined; op = this.compareOperator()) {
      ops.push(op);
      comparators.push(this.operation(binding.bitOr));
    }
    return this.node("Compare", start, { left, ops, comparators });
  }

  private compareOperator(): CompareOperator | undefined {
    if (this.eat("is")) return this.eat("not") ? "IsNot" : "Is";
    if (this.at("not") && this.peek().kind === "in") {
      this.next();
      this.next();
      return "NotIn";
    }
    const op = compareOperators.get(this.token.kind);
    if (op !== undefined) this.next();
    return op;
  }

  /** A sign or a `not` with its operand, else a primary expression. */
  private operand(minimum: number): Expression {
    const { kind, start } = this.token;
    if (kind === "not" && minimum <= binding.not) {
      this.next();
      const operand = this.nested(binding.not);
      return this.node("UnaryOp", start, { op: "Not", operand });
    }
    const sign = unaryOperators.get(kind);
    if (sign === undefined) return this.primary();
    this.next();
    const operand = this.nested(binding.sign);
    return this.node("UnaryOp", start, { op: sign, operand });
  }

  /** The same one level deeper: whatever may hold brackets again goes through here or through `expression`. */
  private nested(minimum: number): Expression {
    this.enter();
    const expression = this.operation(minimum);
    this.leave();
    return expression;
  }

  /** An atom and what follows it: attributes, calls, subscripts. */
  private primary(): Expression {
    const { start } = this.token;
    if (this.eat("await")) {
      this.enter();
      const value = this.primary();
      this.leave();
      return this.node("Await", start, { value });
    }
    let expression = this.atom();
    for (;;) {
      switch (this.token.kind) {
        case ".": {
          this.next();
          const attr = this.identifier();
          expression = this.node("Attribute", start, { value: expression, attr });
          break;
        }
        case "(": {
          const { args, keywords } = this.callArguments();
          expression = this.node("Call", start, { func: expression, args, keywords });
          break;
        }
        case "[": {
          this.next();
          const slice = this.slices();
          this.expectClosing("]");
          expression = this.node("Subscript", start, { value: expression, slice });
          break;
        }
        default:
          return expression;
      }
    }
  }

  /** `(a, *b, c=d, **e)`, also of a class. A generator alone takes the brackets into its range, as in CPython. */
  protected callArguments(): { args: Expression[]; keywords: Keyword[] } {
    const open = this.expect("(").start;
    const args: Expression[] = [];
    const keywords: Keyword[] = [];
    while (!this.at(")") && !this.at("newline")) {
      const { start, kind } = this.token;
      if (kind === "**") {
        this.next();
        const value = this.expression();
        keywords.push(this.node("keyword", start, { arg: null, value }));
      } else if (kind === "*") {
        this.next();
        const value = this.expression();
        args.push(this.node("Starred", start, { value }));
      } else if (kind === "name" && this.peek().kind === "=") {
        const arg = this.next().value;
        this.next();
        const value = this.expression();
        keywords.push(this.node("keyword", start, { arg, value }));
      } else {
        const elt = this.namedExpression();
        if (this.atComprehension()) {
          const generators = this.comprehensions();
          if (args.length === 0 && keywords.length === 0 && this.at(")")) {
            this.next();
            return { args: [this.node("GeneratorExp", open, { elt, generators })], keywords };
          }
          args.push(this.node("GeneratorExp", start, { elt, generators }));
        } else {
          args.push(elt);
        }
      }
      if (!this.eat(",")) break;
    }
    this.expectClosing(")");
    return { args, keywords };
  }

  private slices(): Expression {
    const { start } = this.token;
    const first = this.slice();
    if (!this.at(",")) return first.type === "Starred" ? this.node("Tuple", start, { elts: [first] }) : first;
    const elts = [first];
    while (this.eat(",")) {
      if (this.at("]") || this.at("newline")) break;
      elts.push(this.slice());
    }
    return this.node("Tuple", start, { elts });
  }

  private slice(): Expression {
    const { start } = this.token;
    if (this.at("*")) return this.starred();
    const lower = this.at(":") ? null : this.namedExpression();
    if (lower !== null && !this.at(":")) return lower;
    this.expect(":");
    const upper = this.atSliceEnd() ? null : this.expression();
    const step = this.eat(":") && !this.atSliceEnd() ? this.expression() : null;
    return this.node("Slice", start, { lower, upper, step });
  }

  private atSliceEnd(): boolean {
    return this.at(":") || this.at("]") || this.at(",") || this.at("newline");
  }

  protected atComprehension(): boolean {
    return this.at("for") || (this.at("async") && this.peek().kind === "for");
  }

  private comprehensions(): Comprehension[] {
    const generators: Comprehension[] = [];
    while (this.atComprehension()) {
      const { start } = this.token;
      const is_async = this.eat("async");
      this.next();
      const target = this.targets();
      this.expect("in");
      const iter = this.disjunction();
      const ifs: Expression[] = [];
      while (this.eat("if")) {
        ifs.push(this.token.kind === "name" && this.peek().kind === ":=" ? this.namedExpression() : this.disjunction());
      }
      generators.push(this.node("comprehension", start, { target, iter, ifs, is_async }));
    }
    return generators;
  }

  /** The targets of `for`: one, or a tuple without brackets. */
  protected targets(): Expression {
    const { start } = this.token;
    const first = this.target();
    return this.at(",") ? this.restOfTuple(start, first, () => this.target()) : first;
  }

  protected target(): Expression {
    return this.at("*") ? this.starred() : this.bitwiseExpression();
  }

  protected yieldExpression(): Expression {
    const { start } = this.expect("yield");
    if (this.eat("from")) {
      const value = this.expression();
      return this.node("YieldFrom", start, { value });
    }
    const value = startsOfExpressions.has(this.token.kind) ? this.starExpressions() : null;
    return this.node("Yield", start, { value });
  }

  private lambda(): Expression {
    const { start } = this.expect("lambda");
    const args = this.parameters(":", false);
    this.expect(":");
    const body = this.expression();
    return this.node("Lambda", start, { args, body });
  }

  /** Parameters up to the closing token. Only those of a function may be annotated. */
  protected parameters(close: ")" | ":", annotated: boolean): Arguments {
    const { start } = this.token;
    let posonlyargs: Arg[] = [];
    let args: Arg[] = [];
    const kwonlyargs: Arg[] = [];
    const kw_defaults: (Expression | null)[] = [];
    const defaults: Expression[] = [];
    let vararg: Arg | null = null;
    let kwarg: Arg | null = null;
    let keywordOnly = false;
    while (!this.at(close) && !this.at("newline")) {
      if (this.eat("/")) {
        posonlyargs = args;
        args = [];
      } else if (this.eat("**")) {
        kwarg = this.parameter(annotated, false);
      } else if (this.eat("*")) {
        keywordOnly = true;
        if (this.at("name")) vararg = this.parameter(annotated, true);
      } else {
        const parameter = this.parameter(annotated, false);
        const value = this.eat("=") ? this.expression() : null;
        if (keywordOnly) {
          kwonlyargs.push(parameter);
          kw_defaults.push(value);
        } else {
          args.push(parameter);
          if (value) defaults.push(value);
        }
      }
      if (!this.eat(",")) break;
    }
    const fields = { posonlyargs, args, vararg, kwonlyargs, kw_defaults, kwarg, defaults };
    return this.nodeAt("arguments", start, Math.max(start, this.previousEnd), fields);
  }

  /** @param starred `*args: *Ts`, PEP 646. */
  private parameter(annotated: boolean, starred: boolean): Arg {
    const { start } = this.token;
    const arg = this.identifier();
    let annotation: Expression | null = null;
    if (annotated && this.eat(":")) annotation = starred ? this.starExpression() : this.expression();
    return this.node("arg", start, { arg, annotation });
  }

  private atom(): Expression {
    const { token } = this;
    const { start } = token;
    switch (token.kind) {
      case "name":
        this.next();
        return this.node("Name", start, { id: token.value });
      case "number":
        this.next();
        return this.node("Constant", start, { kind: "number", value: numberValue(token.value), raw: token.value });
      case "string":
      case "fstring-start":
        return this.strings();
      case "True":
      case "False":
        this.next();
        return this.node("Constant", start, { kind: "boolean", value: token.kind === "True" });
      case "None":
        this.next();
        return this.node("Constant", start, { kind: "null", value: null });
      case "...":
        this.next();
        return this.node("Constant", start, { kind: "ellipsis", value: undefined });
      case "(":
        return this.group();
      case "[":
        return this.list();
      case "{":
        return this.dictOrSet();
      case "newline":
      case "end":
        throw this.failure("expected an expression");
      default:
        throw this.failure();
    }
  }

  /** `()`, `(a)`, `(a, b)`, `(a for b in c)`, `(yield a)`. */
  private group(): Expression {
    const { start } = this.next();
    if (this.eat(")")) return this.node("Tuple", start, { elts: [] });
    if (this.at("yield")) {
      const expression = this.yieldExpression();
      this.expectClosing(")");
      return expression;
    }
    const first = this.starNamedExpression();
    if (this.atComprehension()) {
      const generators = this.comprehensions();
      this.expectClosing(")");
      return this.node("GeneratorExp", start, { elt: first, generators });
    }
    if (!this.at(",")) {
      this.expectClosing(")");
      return first;
    }
    const elts = this.elements(first, ")");
    return this.node("Tuple", start, { elts });
  }

  private list(): Expression {
    const { start } = this.next();
    if (this.eat("]")) return this.node("List", start, { elts: [] });
    const first = this.starNamedExpression();
    if (this.atComprehension()) {
      const generators = this.comprehensions();
      this.expectClosing("]");
      return this.node("ListComp", start, { elt: first, generators });
    }
    const elts = this.elements(first, "]");
    return this.node("List", start, { elts });
  }

  /** The elements after the first one, and the closing bracket. */
  private elements(first: Expression, close: ")" | "]" | "}"): Expression[] {
    const elts = [first];
    while (this.eat(",")) {
      if (this.at(close) || this.at("newline")) break;
      elts.push(this.starNamedExpression());
    }
    this.expectClosing(close);
    return elts;
  }

  private dictOrSet(): Expression {
    const { start } = this.next();
    if (this.eat("}")) return this.node("Dict", start, { keys: [], values: [] });
    if (this.at("**")) return this.dict(start, [], []);
    const first = this.starNamedExpression();
    if (!this.eat(":")) {
      if (this.atComprehension()) {
        const generators = this.comprehensions();
        this.expectClosing("}");
        return this.node("SetComp", start, { elt: first, generators });
      }
      const elts = this.elements(first, "}");
      return this.node("Set", start, { elts });
    }
    const value = this.expression();
    if (this.atComprehension()) {
      const generators = this.comprehensions();
      this.expectClosing("}");
      return this.node("DictComp", start, { key: first, value, generators });
    }
    if (!this.eat(",")) {
      this.expectClosing("}");
      return this.node("Dict", start, { keys: [first], values: [value] });
    }
    return this.dict(start, [first], [value]);
  }

  private dict(start: number, keys: (Expression | null)[], values: Expression[]): Expression {
    while (!this.at("}") && !this.at("newline")) {
      if (this.eat("**")) {
        keys.push(null);
        values.push(this.bitwiseExpression());
      } else {
        keys.push(this.expression());
        this.expect(":");
        values.push(this.expression());
      }
      if (!this.eat(",")) break;
    }
    this.expectClosing("}");
    return this.node("Dict", start, { keys, values });
  }

  /** One or more adjacent literals; they are one value. */
  protected strings(): Expression {
    const { start } = this.token;
    const parts: LiteralPart[] = [];
    let bytes = false;
    let formatted = false;
    let template = false;
    while (this.at("string") || this.at("fstring-start")) {
      if (this.at("fstring-start")) {
        const isTemplate = /^[rR]?[tT]/.test(this.text.slice(this.token.start, this.token.start + 2));
        formatted = true;
        template ||= isTemplate;
        this.formattedString(parts, isTemplate);
      } else {
        const token = this.next();
        const literal = stringValue(this.text.slice(token.start, token.end));
        bytes ||= literal.bytes;
        parts.push(this.textConstant(token.start, token.end, literal.value));
      }
    }
    if (!formatted) {
      const value = parts.map((part) => (part.type === "Constant" ? part.value : "")).join("");
      return this.node("Constant", start, { kind: bytes ? "bytes" : "str", value });
    }
    const values = this.joined(parts);
    if (template) return this.node("TemplateStr", start, { values: values as (StringConstant | Interpolation)[] });
    return this.node("JoinedStr", start, { values: values as (StringConstant | FormattedValue)[] });
  }

  private textConstant(start: number, end: number, value: string): StringConstant {
    return this.nodeAt("Constant", start, end, { kind: "str", value }) as StringConstant;
  }

  /** Adjacent text becomes one constant over the whole, empty text goes. */
  private joined(parts: readonly LiteralPart[]): LiteralPart[] {
    const values: LiteralPart[] = [];
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index];
      if (part === undefined) continue;
      if (part.type !== "Constant") {
        values.push(part);
        continue;
      }
      const texts = [part.value];
      let [, end] = part.range;
      for (let next = parts[index + 1]; next?.type === "Constant"; next = parts[index + 1]) {
        texts.push(next.value);
        end = next.range[1];
        index++;
      }
      const value = texts.join("");
      if (value !== "") values.push(this.textConstant(part.range[0], end, value));
    }
    return values;
  }

  /** The parts between the quotes of an f-string or t-string. */
  private formattedString(parts: LiteralPart[], template: boolean): void {
    const opening = this.next();
    const raw = /^.?[rR]/.test(this.text.slice(opening.start, opening.start + 2));
    this.formattedParts(parts, raw, template, false);
    if (!this.eat("fstring-end")) throw this.failure("f-string: expecting '}'");
  }

  private formattedParts(parts: LiteralPart[], raw: boolean, template: boolean, inSpec: boolean): void {
    for (;;) {
      const { start, end } = this.token;
      if (this.eat("fstring-middle")) {
        const value = partValue(this.text.slice(start, end), raw, inSpec);
        parts.push(this.textConstant(start, end, value));
      } else if (this.at("{")) {
        this.formattedField(parts, raw, template);
      } else {
        return;
      }
    }
  }

  /** `{value=!r:spec}`; `=` keeps the text of the expression before its value. */
  private formattedField(parts: LiteralPart[], raw: boolean, template: boolean): void {
    const { start } = this.next();
    if (this.at("}") || this.at("!") || this.at(":")) throw this.failure("f-string: expected an expression before '}'");
    this.enter();
    const value = this.fieldValue();
    const valueEnd = this.previousEnd;
    const debug = this.eat("=");
    const textEnd = this.token.start;
    let conversion = -1;
    if (this.eat("!")) {
      if (!this.at("name")) throw this.failure("f-string: invalid conversion character");
      conversion = this.next().value.charCodeAt(0);
    }
    const specStart = this.token.start;
    let format_spec: JoinedStr | null = null;
    if (this.eat(":")) {
      const specParts: LiteralPart[] = [];
      this.formattedParts(specParts, raw, false, true);
      const values = this.joined(specParts) as (StringConstant | FormattedValue)[];
      format_spec = this.nodeAt("JoinedStr", specStart, this.token.start, { values });
    }
    if (!this.eat("}")) throw this.failure("f-string: expecting '}'");
    this.leave();
    if (debug) {
      const text = this.text.slice(start + 1, textEnd).replace(/\r\n?/g, "\n");
      parts.push(this.textConstant(start + 1, textEnd, text));
      if (conversion === -1 && format_spec === null) conversion = 114;
    }
    if (template) {
      const str = this.text.slice(start + 1, valueEnd);
      parts.push(this.node("Interpolation", start, { value, str, conversion, format_spec }));
    } else {
      parts.push(this.node("FormattedValue", start, { value, conversion, format_spec }));
    }
  }

  private fieldValue(): Expression {
    if (this.at("yield")) return this.yieldExpression();
    const { start } = this.token;
    const first = this.starNamedExpression();
    return this.at(",") ? this.restOfTuple(start, first, () => this.starNamedExpression()) : first;
  }
}
