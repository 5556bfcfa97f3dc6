import type { CallExpression } from "../code/expression.ts";
import type { Edit } from "../code/file.ts";
import type { FunctionCode } from "../code/function.ts";
import type { Place } from "../code/place.ts";
import { defineConcept, type View } from "./concept.ts";
import type { LookUp } from "./look-up.ts";
import { kindOf } from "./look-up-terms.ts";
import { isCallerName, isOwnerField } from "./owner-names.ts";
import { comparisonsIn } from "./ownership.ts";
import type { Route } from "./route.ts";
import { handlersOf } from "./route-made.ts";

/** An answer that a record is somebody else's, beside another one for a record that is not there. */
export interface Denial extends Place {
  /** The record, as the code calls it. */
  readonly record: string;
  readonly field: string;
  /** Where the answer stands that there is none. */
  readonly missingLine: number;
  /** Another function of the file reads such records for whoever asks. */
  readonly isReadByOthers: boolean;
  readonly rewrites: {
    /** The answer that is given where there is none; undefined where the code does not write that out. */
    readonly answerAsMissing: () => readonly Edit[] | undefined;
  };
}

/** Those of a file, which are worked out when a rule asks for them. */
export interface Denials {
  readonly all: readonly Denial[];
}

type Status = 403 | 404;

interface Answer extends Place {
  readonly status: Status;
}

export const denial = defineConcept({
  form: {},
  onDemand: ["lookUp"],
  recognise: (): readonly Denials[] => [],
  derive(facts, view) {
    let all: readonly Denial[] | undefined;
    return (facts.route.length === 0 && facts.lookUp.length === 0) || !mayDeny.test(view.file.text) ? [] : [{
      get all() {
        return (all ??= denialsIn(facts.route, facts.lookUp.flatMap((each) => each.all), view));
      },
    }];
  },
});

const mayDeny = /403|forbidden|permission_?denied|access_?denied/iu;
const forbidden = /^(?:\w*Forbidden\w*|PermissionDenied\w*|AccessDenied\w*)$/u;
const missing = /^(?:\w*NotFound\w*|Http404|notFound|HTTPNotFound)$/u;
const bare = /\braise\s{1,9}(PermissionDenied|Forbidden|Http404|NotFound)\b(?!\s{0,9}[(.])/gu;
/** A look-up that gives the answer by itself where there is nothing. */
const answersMissing = /or_?404|OrNotFound/iu;

function denialsIn(routes: readonly Route[], lookUp: readonly LookUp[], view: View): readonly Denial[] {
  const units = new Set<FunctionCode>([...routes.flatMap(handlersOf), ...lookUp.flatMap(({ handler }) => handler ?? [])]);
  return [...units].flatMap((code) => {
    const text = view.file.text.slice(...code.range);
    // Where only the caller's own records are found, nobody is told of another one.
    if (!mayDeny.test(text) || lookUp.some(({ handler, standing }) => handler === code && standing.kind === "restricted")) return [];
    const answers = answersIn(code, text, view);
    // An id that a handler of a route is handed stands in the path.
    const given = new Set(routes.some((route) => handlersOf(route).includes(code)) ? code.parameters.flatMap(({ name }) => (name !== undefined && /id$/iu.test(name) ? [name] : [])) : []);
    return answers.filter(({ status }) => status === 403).flatMap((answer): readonly Denial[] => {
      const compared = comparedBefore(answer, given, view);
      for (const { record, field } of compared) {
        const none = answers.find((each) => each.status === 404 && isForMissing(each, record, view));
        const held = new RegExp(`\\b${record.replaceAll("$", "\\$")}\\s{0,3}=[^=\\n]{0,200}`, "u").exec(text);
        if (!none && !answersMissing.test(held?.[0] ?? "")) continue;
        const own = lookUp.filter(({ handler }) => handler === code).map(({ model }) => kindOf(model));
        return [{
          range: answer.range, loc: answer.loc, record, field,
          missingLine: none?.loc.start.line ?? lineAt(view.file.text, code.range[0] + (held?.index ?? 0)),
          isReadByOthers: lookUp.some(({ model, handler, does, standing }) => does === "read" && handler !== code && standing.kind !== "restricted" && standing.kind !== "compared" && own.includes(kindOf(model))),
          rewrites: { answerAsMissing: () => (none ? [{ range: answer.range, text: view.file.print.source(none) }] : undefined) },
        }];
      }
      return [];
    });
  });
}

/** The records that were found to be somebody else's before an answer is given, by a comparison of their owner with whoever is calling. */
function comparedBefore(answer: Answer, given: ReadonlySet<string>, view: View): readonly { readonly record: string; readonly field: string }[] {
  return view.file.conditionsOf(answer).flatMap(({ test, holds }) => {
    const text = view.file.print.source(test).slice(0, 600);
    // Whoever is refused what is their own learns nothing.
    if (/!|\bnot\b/u.test(text) !== holds) return [];
    return comparisonsIn(text).flatMap(([left, right]) => ([[left, right], [right, left]] as const).flatMap(([{ base, field }, other]) => (
      field !== "" && isOwnerField(field) && isCallerName(other.text) && !isCallerName(base) && !given.has(other.text) ? [{ record: base, field }] : [])));
  });
}

/** Whether an answer is given because a variable holds nothing. */
function isForMissing(answer: Answer, name: string, view: View): boolean {
  const mention = new RegExp(`(?<![\\w$.])${name.replaceAll("$", "\\$")}(?![\\w$])(?!\\s*(?:[?!]?\\.|\\[|\\())`, "u");
  return view.file.conditionsOf(answer).slice(0, 3).some(({ test }) => mention.test(view.file.print.source(test).slice(0, 600)));
}

/** The answers of a function that forbid, or say that there is nothing, each where its whole expression stands. */
function answersIn(code: FunctionCode, text: string, view: View): readonly Answer[] {
  const answers = new Map<number, Answer>();
  for (const call of code.calls.slice(0, 300)) {
    const status = statusOf(call, view);
    // `res.status(403).json(...)`: the longest call that begins there.
    const whole = status === undefined ? undefined : code.calls.filter(({ range }) => range[0] === call.range[0]).reduce((longest, each) => (each.range[1] > longest.range[1] ? each : longest), call);
    if (whole && status !== undefined) answers.set(whole.range[0], { range: whole.range, loc: whole.loc, status });
  }
  for (const match of text.matchAll(bare)) {
    const start = code.range[0] + match.index + match[0].length - (match[1]?.length ?? 0);
    const [line, column] = [lineAt(view.file.text, start), start - (view.file.text.lastIndexOf("\n", start - 1) + 1)];
    const end = start + (match[1]?.length ?? 0);
    answers.set(start, {
      range: [start, end], loc: { start: { line, column }, end: { line, column: column + end - start } }, status: forbidden.test(match[1] ?? "") ? 403 : 404,
    });
  }
  return [...answers.values()];
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

function statusOf({ callee, arguments: given }: CallExpression, view: View): Status | undefined {
  const name = callee.kind === "member" ? (callee.property ?? "") : callee.kind === "name" ? callee.name : "";
  if (forbidden.test(name)) return 403;
  if (missing.test(name)) return 404;
  for (const { value } of given.slice(0, 4)) {
    const asked = view.value(value);
    const named = asked.entries.flatMap(([key, one]) => (/^(?:status|statusCode|code)$/u.test(key) ? [one] : []));
    for (const each of [asked, ...named]) {
      const { constant } = each;
      if (constant === 403 || constant === "FORBIDDEN") return 403;
      if (constant === 404 || constant === "NOT_FOUND") return 404;
      if (constant === undefined && /(?:^|[._])(?:HTTP_403\w*|FORBIDDEN|Forbidden)$/u.test(each.name ?? "")) return 403;
      if (constant === undefined && /(?:^|[._])(?:HTTP_404\w*|NOT_FOUND|NotFound)$/u.test(each.name ?? "")) return 404;
    }
  }
  return undefined;
}
