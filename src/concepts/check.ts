import type { CallExpression } from "../code/expression.ts";
import type { FunctionCode } from "../code/function.ts";
import type { Place } from "../code/place.ts";
import { defineConcept, type View } from "./concept.ts";
import { flag, optional, slot, text } from "./form.ts";
import { isCheckName, isGuardName } from "./guard-names.ts";
import { goesOn } from "./middleware.ts";

/** A check of who is calling, and why it stops nobody. */
export interface Check extends Place {
  /** As the code calls it: `requireAuth`. */
  readonly name: string;
  /**
   * `fallsThrough`: it refuses, and goes on to what it guards. `notAwaited`: nobody waits for the answer. `resultUnused`: nobody
   * looks at the answer. `alwaysAllows`: the answer is always yes.
   */
  readonly flaw: "fallsThrough" | "notAwaited" | "resultUnused" | "alwaysAllows";
  /** Where it goes on, or how another place of the file does it. */
  readonly line: number;
}

const refusals = new Set<unknown>([401, 403]);

export const check = defineConcept({
  form: {
    /** It tells who is calling, and refuses nobody by itself. */
    verdict: optional(flag),
    /** A class whose method of the name `method` says whether a request may pass. */
    class: optional(slot),
    method: optional(text),
  },
  recognise(model, call, view): readonly Check[] {
    const guard = call.at(model.class);
    if (guard?.kind === "class") {
      const method = guard.class.methods.get(model.method ?? "");
      const name = guard.class.name ?? "the guard";
      return method && allowsAlways(method, view) && !isStandIn.test(name) ? [found(method.head, name, "alwaysAllows")] : [];
    }
    const name = view.value(call.expression).name ?? "the check";
    return model.verdict === true && view.file.useOf(call.expression) !== "kept" ? [found(call.expression, name, "resultUnused")] : [];
  },
  shape: {
    methods: ["status", "sendStatus"],
    evidence: /^(?=[^]*\b40[13]\b)[^]*\bnext\(\)/u,
    recognise({ expression }, view): readonly Check[] {
      const [status] = expression.arguments;
      if (!status || expression.arguments.length !== 1 || !refusals.has(view.value(status.value).constant)) return [];
      const code = view.file.functionAround(expression);
      const on = code?.calls.find((each) => goesOn(each) && each.range[0] > expression.range[1] && view.file.goesOnTo(expression, each));
      // A response that was sent is asked about in between.
      if (!code || !on || /headersSent|writableEnded|\.finished/u.test(view.file.text.slice(...code.range))) return [];
      return [found(expression, code.name ?? "this middleware", "fallsThrough", on.loc.start.line)];
    },
  },
});

/** Guards that are meant to let everyone in. */
const isStandIn = /mock|fake|dummy|test|stub|noop|public|anonymous|allow|optional|disabled|placeholder/iu;

function found({ range, loc }: Place, name: string, flaw: Check["flaw"], line = loc.start.line): Check {
  return { range, loc, name, flaw, line };
}

function allowsAlways(method: FunctionCode, view: View): boolean {
  const { returns } = method;
  const text = view.file.text.slice(...method.range);
  return returns.length > 0 && returns.every((each) => view.value(each).constant === true) && !/\bthrow\b|\bawait\b|\.(?:check|verify|assert|require)/u.test(text);
}

/** What a statement that checks somebody begins with. */
const statement = /(?:^|[;{}\n])[ \t]*(?:await[ \t]+)?[\w.]{0,100}(?:auth|session|user|permission|role|admin|token|access|guard|login|signed|jwt)\w{0,100}\(/iu;

/** The checks in the body of a handler whose answer nobody waits for, or nobody looks at. */
export function idleChecksIn(code: FunctionCode, view: View): readonly Check[] {
  if (!statement.test(view.file.text.slice(...code.range))) return [];
  return code.calls.flatMap((call): readonly Check[] => {
    const { name } = view.value(call);
    if (name === undefined || call.callee.kind === "call" || !isGuardName(name)) return [];
    const use = view.file.useOf(call);
    if (use === "kept") return [];
    const called = view.functionOf(call.callee);
    if (called) {
      const text = view.file.text.slice(...called.range);
      if (use === "dropped" && called.isAsync && /\bthrow\b/u.test(text)) return [found(call, name, "notAwaited")];
      return givesVerdict(called, text, view) ? [found(call, name, "resultUnused")] : [];
    }
    const line = use === "dropped" && isImported(call) ? awaitedAt(name, view) : undefined;
    return line === undefined ? [] : [found(call, name, "notAwaited", line)];
  });
}

/** A function whose only effect is what it gives back. */
function givesVerdict({ returns, calls }: FunctionCode, text: string, view: View): boolean {
  if (returns.length === 0 || /\bthrow\b|\bredirect|notFound|\bnext\(|\b(?:res|reply|response)\b|[\w\]]\.\w+\s*=[^=>]/u.test(text)) return false;
  if (returns.some((each) => view.functionOf(each))) return false;
  return !calls.some((call) => {
    const name = view.value(call).name ?? "";
    return isGuardName(name) || isCheckName(name);
  });
}

function isImported({ callee }: CallExpression): boolean {
  const root = callee.kind === "member" ? callee.object : callee;
  const definitions = root.kind === "name" ? (root.variable?.definitions ?? []) : [];
  return definitions.length === 1 && definitions[0]?.value.kind === "import";
}

/** The line at which the same file waits for a function. */
function awaitedAt(name: string, view: View): number | undefined {
  const { text } = view.file;
  const at = new RegExp(`\\bawait\\s+${name.replaceAll(/[$()*+./?[\\\]^{|}]/gu, "\\$&")}\\s*\\(`, "u").exec(text)?.index;
  return at === undefined ? undefined : text.slice(0, at).split("\n").length;
}
