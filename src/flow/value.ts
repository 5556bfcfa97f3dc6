import type { CallExpression, Constant, Expression } from "../code/expression.ts";
import type { Called, Holding, Leaf, Pattern, Source, Value } from "../code/value.ts";
import { constantOf } from "./constants.ts";
import { originsOf } from "./definitions.ts";
import { isForDevelopment } from "./development.ts";
import { isGivenFixed } from "./given.ts";
import type { Flow } from "./flow.ts";
import { leavesOf } from "./leaves.ts";
import { markOf } from "./mentions.ts";
import { nameOf } from "./names.ts";
import { isTested, isVouchedFor } from "./questions.ts";
import { textsOf } from "./texts.ts";
import { fixedIn, Trial } from "./trial.ts";

/** A value as rules see it: nothing is computed before it is asked for. */
export class FlowValue implements Value {
  readonly #flow: Flow;
  readonly #expression: Expression;
  #leaves: readonly Leaf[] | undefined;

  constructor(flow: Flow, expression: Expression) {
    this.#flow = flow;
    this.#expression = expression;
  }

  get range(): Value["range"] {
    return this.#expression.range;
  }

  get loc(): Value["loc"] {
    return this.#expression.loc;
  }

  get constant(): Constant | undefined {
    return constantOf(this.#flow, this.#expression);
  }

  get pattern(): Pattern | undefined {
    const targets = this.#flow.targetsOf(this.#expression);
    const [only] = targets;
    return targets.length === 1 && only?.kind === "pattern" ? only : undefined;
  }

  get texts(): readonly (readonly Value[])[] {
    return textsOf(this.#flow, this.#expression).map((parts) => parts.map((part) => this.#flow.valueOf(part)));
  }

  get items(): readonly Value[] {
    return this.#flow.itemsOf(this.#expression).map((item) => this.#flow.valueOf(item));
  }

  get options(): readonly Value[] {
    return this.#flow.targetsOf(this.#expression).map((target) => this.#flow.valueOf(target));
  }

  get leaves(): readonly Leaf[] {
    return (this.#leaves ??= leavesOf(this.#flow, this.#expression));
  }

  get holding(): Holding | undefined {
    const path = this.path;
    return path === undefined ? undefined : this.#flow.knowledge.holding(path);
  }

  get(key: string): Value | undefined {
    const member = this.#flow.memberOf(this.#expression, key);
    return member && this.#flow.valueOf(member);
  }

  get entries(): readonly (readonly [string, Value])[] {
    return this.#flow.entriesOf(this.#expression).map(([key, value]) => [key, this.#flow.valueOf(value)]);
  }

  get isVouchedFor(): boolean {
    return isVouchedFor(this.#flow, this.#expression);
  }

  get isTested(): boolean {
    return isTested(this.#flow, this.#expression);
  }

  get isWeighed(): boolean {
    return isTested(this.#flow, this.#expression, true);
  }

  get isForDevelopment(): boolean {
    return isForDevelopment(this.#flow, this.#expression);
  }

  get isHarmless(): boolean {
    return this.#flow.isHarmless(this.#expression);
  }

  get isGivenFixed(): boolean {
    return isGivenFixed(this.#flow, this.#expression);
  }

  get sources(): readonly Source[] {
    return this.#flow.sourcesOf(this.#expression);
  }

  get fixed(): readonly Value[] {
    return fixedIn(this.#flow, this.#expression).map((each) => this.#flow.valueOf(each));
  }

  tried(text: string): Constant | undefined {
    const trial = new Trial(this.#flow, outsideOf(this.#flow, this.#expression), text);
    return trial.reaches(this.#expression) === true ? trial.value(this.#expression) : undefined;
  }

  get path(): string | undefined {
    return this.#flow.pathOf(this.#expression);
  }

  get injected(): Value | undefined {
    const injected = this.#flow.injected(this.#expression);
    return injected && this.#flow.valueOf(injected);
  }

  get called(): Called | undefined {
    const call = lastCall(this.#flow, this.#expression);
    if (!call) return undefined;
    const { callee } = call;
    return {
      name: callee.kind === "member" ? callee.property : callee.kind === "name" ? callee.name : undefined,
      arguments: call.arguments.map(({ value }) => this.#flow.valueOf(value)),
      on: callee.kind === "member" ? this.#flow.valueOf(callee.object) : undefined,
    };
  }

  get returns(): readonly Value[] {
    const code = this.#flow.functionOf(this.#expression);
    return (code?.returns ?? []).map((each) => this.#flow.valueOf(each));
  }

  get text(): string {
    return this.#flow.textOf(this.#expression);
  }

  get name(): string | undefined {
    return nameOf(this.#expression);
  }

  get origin(): Value["origin"] {
    if (this.constant !== undefined) return "constant";
    return this.#flow.descend(() => originKind(this.#flow, this.#expression, 0), "unknown");
  }
}

/** Whether an expression is what comes from outside in a value: the same parameter, member, or call with the same words. */
function outsideOf(flow: Flow, expression: Expression): (expression: Expression) => boolean {
  const outside = flow.targetsOf(expression).filter((target) => constantOf(flow, target) === undefined && flow.sourcesOf(target).length > 0);
  const keys = new Set(outside.map((each) => markOf(flow, each)));
  return (other) => (other.kind === "member" || other.kind === "call" || other.kind === "parameter") && keys.has(markOf(flow, other));
}

/** The call that gives a value, through functions of the file and mapped lists that give nothing else. */
function lastCall(flow: Flow, expression: Expression): CallExpression | undefined {
  let last: CallExpression | undefined;
  let next: Expression | undefined = expression;
  for (let i = 0; next && i < 20; i++) {
    const [only, ...more]: readonly Expression[] = flow.targetsOf(next);
    if (!only || more.length > 0) break;
    if (only.kind === "call") last = only;
    const given: readonly Expression[] = (only.kind === "element" ? flow.mappedBy(only.of)
      : only.kind === "call" ? flow.functionOf(only.callee)?.returns : undefined) ?? [];
    next = given.length === 1 ? given[0] : undefined;
  }
  return last;
}

function originKind(flow: Flow, expression: Expression, depth: number): Value["origin"] {
  switch (expression.kind) {
    case "import":
    case "function":
    case "constant":
      return expression.kind;
    case "parameter": {
      const type = expression.parameter.annotation?.type;
      return type && flow.isImported(type) ? "import" : "parameter";
    }
    case "call": {
      if (flow.functionOf(expression.callee)) return "unknown";
      // What another file's function gives when nothing is handed to it is that file's own.
      const isForeign = expression.arguments.length === 0 && depth < 20 && originKind(flow, expression.callee, depth + 1) === "import";
      return isForeign ? "import" : "call";
    }
    case "member":
      // What a table of the instance holds is what the program has put there, and not the key.
      if (expression.property === undefined && expression.object.kind === "member" && expression.object.object.kind === "self") return "call";
      return depth > 20 ? "unknown" : originKind(flow, expression.object, depth + 1);
    case "element":
      return depth > 20 ? "unknown" : originKind(flow, expression.of, depth + 1);
    case "name": {
      const origins = originsOf(flow, expression);
      const [only] = origins ?? [];
      return only && origins?.length === 1 && depth < 20 ? originKind(flow, only, depth + 1) : "unknown";
    }
    default:
      return "unknown";
  }
}
