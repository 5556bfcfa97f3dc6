import type { CallExpression, Expression } from "../code/expression.ts";
import type { FunctionCode } from "../code/function.ts";
import type { Place } from "../code/place.ts";
import { pathOfBase } from "./bases.ts";
import { defineConcept, type View } from "./concept.ts";
import { flag, optional, slot, text } from "./form.ts";
import { guardOf, isRead } from "./guard.ts";
import { isCheckName, isGuardName, isInjectedGuardName } from "./guard-names.ts";
import { goesOn } from "./middleware.ts";

/** A check of who is calling, and why it stops nobody. */
export interface Check extends Place {
  /** As the code calls it: `requireAuth`. */
  readonly name: string;
  /**
   * `fallsThrough`: it refuses, and goes on to what it guards. `notAwaited`: nobody waits for the answer. `resultUnused`: nobody
   * looks at the answer. `alwaysAllows`: the answer is always yes. `notSent`: the refusal is made, and neither raised nor returned.
   * `givenBack`: it gives the refusal back to a framework that looks only at what is raised. `notInjected`: it stands where the
   * framework calls only what it is told to. `ignoredList`: the list that it is in is none that the framework reads.
   * `afterView`: it stands among the bases of a class after the one that answers. `onlyRead`: it reads what the client has sent, and nobody checks that.
   */
  readonly flaw:
    | "fallsThrough" | "notAwaited" | "resultUnused" | "alwaysAllows" | "notSent" | "givenBack" | "notInjected" | "ignoredList" | "onlyRead" | "afterView";
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
    /** A class whose bases answer in their order: those of this beginning are views. */
    view: optional(text),
    /** Guards among the bases run only if they come before the view. */
    guardsFirst: optional(flag),
    /** It makes the answer that refuses, or sends to the place to sign in: nothing happens until that is raised or returned. */
    refusal: optional(flag),
    status: optional(slot),
    target: optional(slot),
  },
  recognise(model, call, view): readonly Check[] {
    const guard = call.at(model.class);
    if (model.guardsFirst === true) return guard?.kind === "class" ? lateGuards(guard.class.bases, model.view ?? "", view) : [];
    if (guard?.kind === "class") {
      const method = guard.class.methods.get(model.method ?? "");
      const name = guard.class.name ?? "the guard";
      return method && allowsAlways(method, view) && !isStandIn.test(name) ? [found(method.head, name, "alwaysAllows")] : [];
    }
    const name = view.value(call.expression).name ?? "the check";
    if (model.refusal === true) return isRefusal(call.at(model.status), call.at(model.target), model, view) ? unsent(call.expression, name, view) : [];
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

/**
 * The guards of a handler that its framework never calls, or that look at nothing: a list of them among the parameters, a function
 * that nothing says is to be called, a scheme that reads a token which nobody checks.
 * @param before what is listed with the route
 */
export function idleGuardsOf(code: FunctionCode, before: readonly Expression[], view: View): readonly Check[] {
  return [
    ...before.flatMap((each) => onlyRead(each, view)),
    ...code.parameters.flatMap((parameter): readonly Check[] => {
      const { name = "", default: given, annotation } = parameter;
      if (given?.kind === "list") {
        const guard = given.items.flatMap(({ value }) => (view.injectedBy(value) ? (guardOf(value, view, { isForEffect: true }) ?? []) : []))[0];
        return guard ? [found(parameter, guard.name, "ignoredList")] : [];
      }
      const handed = [given, ...(annotation?.metadata ?? [])].flatMap((each) => each ?? []);
      return handed.flatMap((each) => {
        const called = view.functionOf(each);
        if (called) return isInjectedGuardName(called.name ?? "") && !calls(code, name) ? [found(each, called.name ?? "it", "notInjected")] : [];
        return isRead(code, parameter, view) ? [] : onlyRead(each, view);
      });
    }),
  ];
}

function onlyRead(expression: Expression, view: View): readonly Check[] {
  const injected = view.injectedBy(expression);
  return injected && view.isReader(injected) ? [found(expression, view.value(injected).name ?? "the scheme", "onlyRead")] : [];
}

function calls(code: FunctionCode, name: string): boolean {
  return code.calls.some(({ callee }) => callee.kind === "name" && callee.name === name);
}

/** Whether an answer refuses: by its status, by where it sends the client, or by its kind where it has neither. */
function isRefusal(status: Expression | undefined, target: Expression | undefined, model: { readonly status: unknown; readonly target: unknown }, view: View): boolean {
  const statusIs = status && (refusals.has(view.value(status).constant) || /40[13]|UNAUTHORI[SZ]ED|FORBIDDEN/u.test(view.value(status).text));
  const targetIs = target && /log_?-?in|sign_?-?in/iu.test(view.value(target).text);
  return (statusIs ?? targetIs) ?? (model.status === undefined && model.target === undefined);
}

/** A refusal that is dropped, that a later answer takes the place of, or that is handed to a framework which does not look at it. */
function unsent(refusal: CallExpression, name: string, view: View): readonly Check[] {
  if (view.file.useOf(refusal) === "dropped") return [found(refusal, name, "notSent")];
  const code = view.file.functionAround(refusal);
  if (!code) return [];
  const on = code.calls.find((each) => goesOn(each) && each.range[0] > refusal.range[1] && view.file.goesOnTo(refusal, each));
  if (on) return [found(refusal, name, "fallsThrough", on.loc.start.line)];
  const isGivenBack = code.returns.some(({ range }) => range[0] === refusal.range[0] && range[1] === refusal.range[1]);
  return isGivenBack && isInjected(code, view) && !/isinstance\([^()\n]*(?:Response|Exception)/u.test(view.file.text) ? [found(refusal, code.name ?? name, "givenBack")] : [];
}

/** Whether a framework calls a function for what it gives, before the handler that asks for it. */
function isInjected(code: FunctionCode, view: View): boolean {
  if (code.decorators.length > 0) return false;
  return code.givenTo.some(({ call }) => view.injectedBy(call) !== undefined);
}

/** Guards that stand after the view among the bases of a class: the view answers without asking them. */
function lateGuards(bases: readonly Expression[], beginning: string, view: View): readonly Check[] {
  const first = bases.findIndex((base) => {
    const path = pathOfBase(base, view) ?? "";
    return path.startsWith(beginning) && !path.endsWith("Mixin");
  });
  return first < 0 ? [] : bases.slice(first + 1).flatMap((base) => {
    const name = view.value(base).name ?? "";
    return /Mixin$/u.test(name) && isGuardName(name) ? [found(base, name, "afterView")] : [];
  });
}

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
const statement = /(?:^|[;:{}\n])[ \t]*(?:await[ \t]+)?[\w.]{0,100}(?:auth|session|user|permission|role|admin|token|access|guard|login|signed|jwt|owner)\w{0,100}\(/iu;

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
      if (use === "dropped" && called.isAsync && refusing.test(text)) return [found(call, name, "notAwaited")];
      return givesVerdict(called, text, view) ? [found(call, name, "resultUnused")] : [];
    }
    const line = use === "dropped" && isImported(call) ? awaitedAt(name, view) : undefined;
    return line === undefined ? [] : [found(call, name, "notAwaited", line)];
  });
}

/** A function that stops its caller by an error. */
const refusing = /\bthrow\b|\braise\b|\babort\(/u;
/** What a function does beside giving something back: it sends an answer, stores something, or changes what it was handed. */
const effects =
  /\bredirect|notFound|\bnext\(|\b(?:res|reply|response)\b|[\w\])]\.\w+\s*[-+|]?=[^=>]|\]\s*=[^=]|\b(?:global|nonlocal|yield|del)\b|\.(?:add|append|update|set|save|create|commit|delete|insert|execute|put|post|send|write|log|info|warning|error|pop|clear|remove|flash)\w*\(|\bflash\(/u;

/** A function whose only effect is what it gives back. */
function givesVerdict({ returns, calls }: FunctionCode, text: string, view: View): boolean {
  if (returns.length === 0 || refusing.test(text) || effects.test(text)) return false;
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
