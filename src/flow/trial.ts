import type { CallExpression, Constant, Expression, OperationExpression } from "../code/expression.ts";
import type { Parameter } from "../code/function.ts";
import type { Pattern } from "../code/value.ts";
import { constantOf } from "./constants.ts";
import { originsOf, reachingDefinitions } from "./definitions.ts";
import type { Flow } from "./flow.ts";
import { mentions, partsOf } from "./mentions.ts";
import { matches } from "./patterns.ts";

/** What an expression is while a text is tried; undefined where that is not known. */
type Tried = Constant | URL | undefined;

const limit = 2000;

/**
 * Runs the tests of a program with one text in the place of what comes from outside: whether `endsWith("acme.example")` lets
 * `https://evilacme.example` through is not guessed but tried. Whatever is not known stays so.
 */
export class Trial {
  readonly #flow: Flow;
  readonly #isSubject: (expression: Expression) => boolean;
  readonly #text: string;
  readonly #parameters = new Map<Parameter, Tried>();
  readonly #elements = new Map<Expression, Expression>();
  #steps = 0;

  /** @param isSubject whether an expression is the text that is tried */
  constructor(flow: Flow, isSubject: (expression: Expression) => boolean, text: string) {
    this.#flow = flow;
    this.#isSubject = isSubject;
    this.#text = text;
  }

  /** Whether the tests around that ask about the text let code run. Tests of something else are taken for passed. */
  reaches(place: Expression): boolean | undefined {
    let answer: boolean | undefined = true;
    for (const { test, holds } of this.#flow.file.conditionsOf(place)) {
      if (!this.#asks(test)) continue;
      const truth = this.#truth(test);
      if (truth === undefined) answer = undefined;
      else if (truth !== holds) return false;
    }
    return answer;
  }

  value(expression: Expression): Constant | undefined {
    const value = this.#value(expression);
    return value instanceof URL ? value.href : value;
  }

  #value(expression: Expression): Tried {
    if (++this.#steps > limit) return undefined;
    return this.#flow.descend(() => this.#compute(expression), undefined);
  }

  #truth(expression: Expression): boolean | undefined {
    const value = this.#value(expression);
    return value === undefined ? undefined : Boolean(value);
  }

  #compute(expression: Expression): Tried {
    if (this.#isSubject(expression)) return this.#text;
    switch (expression.kind) {
      case "constant":
        return expression.value;
      case "text": {
        const parts = expression.parts.map((part) => this.#value(part));
        return parts.includes(undefined) ? undefined : parts.join("");
      }
      case "name":
        return this.#first((reachingDefinitions(this.#flow, expression) ?? []).map(({ value }) => value));
      case "choice":
        return this.#first(expression.options);
      case "parameter":
        return this.#parameters.get(expression.parameter);
      case "element": {
        const item = this.#elements.get(expression.of);
        return item && this.#value(item);
      }
      case "member":
        return this.#member(expression);
      case "operation":
        return this.#operation(expression);
      case "call":
        return this.#call(expression);
      default:
        return constantOf(this.#flow, expression);
    }
  }

  /** The first that may be reached, and the next where it is nothing: what `||` gives, a ternary, returns in their order. */
  #first(options: readonly Expression[]): Tried {
    let last: Tried;
    for (const option of options) {
      const isReached = this.reaches(option);
      if (isReached === false) continue;
      last = isReached === undefined ? undefined : this.#value(option);
      if (last === undefined || Boolean(last)) return last;
    }
    return last;
  }

  #member(expression: Expression & { kind: "member" }): Tried {
    const object = this.#value(expression.object);
    const { property } = expression;
    if (object instanceof URL) {
      return property === "hostname" || property === "host" || property === "origin" || property === "protocol" || property === "port" || property === "href"
        ? object[property] : undefined;
    }
    if (typeof object === "string" && property === "length") return object.length;
    return this.#first(originsOf(this.#flow, expression) ?? []);
  }

  #operation({ operator, operands }: OperationExpression): Tried {
    const [left, right] = operands;
    if (!left) return undefined;
    switch (operator) {
      case "not": {
        const truth = this.#truth(left);
        return truth === undefined ? undefined : !truth;
      }
      case "and":
        return this.#both(operands);
      case "or":
        return this.#first(operands);
      case "equal":
      case "unequal": {
        const [one, other] = [this.#value(left), right && this.#value(right)];
        return one === undefined || other === undefined ? undefined : (one === other) === (operator === "equal");
      }
      case "in":
        return right && this.#isIn(left, right);
      case "test":
        return right && this.#matches(left, right);
      case "typeof": {
        const value = this.#value(left);
        return value === undefined ? undefined : value === null ? "undefined" : typeof value;
      }
      default:
        return undefined;
    }
  }

  /** What does not ask about the text is taken for passed. */
  #both(operands: readonly Expression[]): Tried {
    let last: Tried = true;
    for (const operand of operands) {
      const value = this.#asks(operand) || operands.at(-1) === operand ? this.#value(operand) : true;
      if (value !== undefined && !value) return value;
      last = value === undefined || last === undefined ? undefined : value;
    }
    return last;
  }

  #isIn(item: Expression, container: Expression): boolean | undefined {
    const [needle, text] = [this.#value(item), this.#value(container)];
    if (needle === undefined) return undefined;
    if (typeof text === "string") return text.includes(String(needle));
    const items = this.#flow.itemsOf(container).map((each) => this.#value(each));
    return items.includes(needle) ? true : items.length === 0 || items.includes(undefined) ? undefined : false;
  }

  #matches(pattern: Expression, text: Expression): boolean | undefined {
    const [known, value] = [this.#pattern(pattern), this.#value(text)];
    return known && typeof value === "string" ? matches(known, value) : undefined;
  }

  #pattern(expression: Expression): Pattern | undefined {
    if (expression.kind === "element") {
      const item = this.#elements.get(expression.of);
      return item && this.#pattern(item);
    }
    const [only, ...more] = this.#flow.targetsOf(expression);
    if (!only || more.length > 0) return undefined;
    if (only.kind === "pattern") return only;
    if (only.kind === "element") return this.#pattern(only);
    const [source, flags] = only.kind === "call" && isGlobal(only.callee, "RegExp") ? only.arguments.map(({ value }) => this.#value(value)) : [];
    return typeof source === "string" ? { source, flags: typeof flags === "string" ? flags : "" } : undefined;
  }

  #call(call: CallExpression): Tried {
    const { callee } = call;
    const given = call.arguments.map(({ value }) => value);
    const [first] = given;
    if (isGlobal(callee, "URL") && first) {
      const text = this.#value(first);
      return typeof text !== "string" ? undefined : URL.canParse(text) ? new URL(text) : null;
    }
    if (isGlobal(callee, "Boolean") && first) return this.#truth(first);
    const code = this.#flow.functionOf(callee);
    if (code) {
      for (const parameter of code.parameters) {
        const argument = this.#flow.argumentFor(call, parameter);
        this.#parameters.set(parameter, argument && this.#value(argument));
      }
      return this.#first(code.returns);
    }
    if (callee.kind === "member" && callee.property !== undefined) return this.#method(callee.object, callee.property, given);
    return isGlobal(callee, "any") && first?.kind === "mapped" ? this.#some(first.list, first.results) : undefined;
  }

  /** Methods of texts in both languages, and those of lists and patterns that ask about a text. */
  #method(on: Expression, name: string, given: readonly Expression[]): Tried {
    const [first] = given;
    if (name === "some" && first) return this.#some(on, this.#flow.functionOf(first)?.returns ?? []);
    if (name === "exec" && first) return this.#matches(on, first);
    if ((name === "match" || name === "search") && first) {
      const found = this.#matches(first, on);
      return name === "match" || found === undefined ? found : found ? undefined : -1;
    }
    const text = this.#value(on);
    if (typeof text !== "string") return undefined;
    const values = given.map((each) => this.#value(each));
    const [piece, other] = values;
    switch (name) {
      case "toLowerCase": case "lower": return text.toLowerCase();
      case "toUpperCase": case "upper": return text.toUpperCase();
      case "strip": case "toString": return text.trim();
      default:
    }
    if (typeof piece !== "string") return undefined;
    switch (name) {
      case "startsWith": case "startswith": return values.length > 1 ? undefined : text.startsWith(piece);
      case "endsWith": case "endswith": return values.length > 1 ? undefined : text.endsWith(piece);
      case "indexOf": case "find": return text.indexOf(piece);
      case "lastIndexOf": return text.lastIndexOf(piece);
      case "replace": return typeof other === "string" ? text.replace(piece, () => other) : undefined;
      default: return undefined;
    }
  }

  /** Whether a callback says yes to any element of a list that is wholly known, or to one of those that are. */
  #some(list: Expression, answers: readonly Expression[]): boolean | undefined {
    const items = this.#flow.itemsOf(list);
    let all: boolean | undefined = items.length === 0 || answers.length === 0 ? undefined : false;
    for (const item of items) {
      this.#elements.set(list, item);
      const answer = this.#first(answers);
      if (answer) return true;
      if (answer === undefined) all = undefined;
    }
    this.#elements.delete(list);
    return all;
  }

  /** Whether a test has to do with the text that is tried: by name, or by being handed what the text was read from. */
  #asks(test: Expression): boolean {
    return mentions(this.#flow, test, this.#isSubject);
  }
}

function isGlobal(expression: Expression, name: string): boolean {
  return expression.kind === "name" && expression.name === name && !expression.variable;
}

/** The fixed texts and patterns that an expression, and the tests around it, have in them. */
export function fixedIn(flow: Flow, place: Expression): readonly Expression[] {
  const fixed: Expression[] = [];
  const seen = new Set<Expression>();
  const stack = [place, ...flow.file.conditionsOf(place).map(({ test }) => test)];
  for (let next = stack.pop(); next && fixed.length < 40; next = stack.pop()) {
    if (next.kind === "pattern" || (next.kind === "constant" && typeof next.value === "string")) fixed.push(next);
    stack.push(...partsOf(flow, next, seen));
  }
  return fixed;
}
