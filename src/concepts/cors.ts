import type { Grade, Slot } from "../code/call.ts";
import type { Expression } from "../code/expression.ts";
import type { Place } from "../code/place.ts";
import type { Value } from "../code/value.ts";
import { defineConcept, type View } from "./concept.ts";
import { flag, oneOf, optional, slot } from "./form.ts";
import type { Header } from "./header.ts";

/**
 * A place where the program decides which websites may call it.
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export interface CorsPolicy extends Place {
  readonly grade: Grade;
  readonly library: string;
  /** Absent when the call leaves it to the library's default. */
  readonly origins: Value | undefined;
  /** What a function that decides about an origin says, where it says so without asking anything. */
  readonly answers: readonly Value[];
  /**
   * A regular expression for origins, and how much of the origin the library compares with it. Where this is `origins`
   * itself, text is a pattern only if it looks like one.
   */
  readonly pattern: Value | undefined;
  readonly match: "full" | "start" | "anywhere";
  readonly credentials: Value | undefined;
  readonly byDefault: "anyone" | "nobody";
  /** The library answers `*` with the caller's own origin when credentials are allowed, so that browsers accept it. */
  readonly reflects: boolean;
}

export const cors = defineConcept({
  form: {
    origins: optional(slot),
    pattern: optional(slot),
    /** How the pattern is compared; `anywhere` unless told. */
    match: optional(oneOf("full", "start", "anywhere")),
    credentials: optional(slot),
    byDefault: oneOf("anyone", "nobody"),
    reflects: optional(flag),
  },
  recognise(model, call, view): readonly CorsPolicy[] {
    const all = call.allAt(model.origins);
    const [origins] = all;
    // Options that a function works out for each request are not known.
    const options = call.at(model.origins && wholeOf(model.origins));
    if (options && !origins && view.functionOf(options)) return [];
    if (view.value(call.expression).isForDevelopment) return [];
    return (origins ? all : [undefined]).map((given) => ({
      answers: given ? answersOf(given, view) : [],
      range: call.expression.range, loc: call.expression.loc,
      grade: call.grade, library: view.library,
      origins: view.valueAt(given),
      pattern: view.valueAt(model.pattern?.text === model.origins?.text ? given : call.at(model.pattern)),
      match: model.match ?? "anywhere",
      credentials: view.valueAt(call.at(model.credentials)),
      byDefault: model.byDefault,
      reflects: model.reflects ?? false,
    }));
  },
  derive: ({ cors: configured, header }) => [...configured, ...header.flatMap((one) => ofHeader(one) ?? [])],
});

/** The argument that a slot looks into. */
function wholeOf({ text, alternatives }: Slot): Slot {
  return { text, alternatives: alternatives.map((part) => ({ ...part, steps: [] })) };
}

/**
 * `(origin, callback) => callback(null, true)` and `(origin) => origin`. An answer that depends on any test is the test's
 * business.
 */
function answersOf(origins: Expression, view: View): readonly Value[] {
  const code = view.functionOf(origins);
  if (!code) return [];
  const callback = code.parameters[1]?.name;
  const calls = code.calls.filter(({ callee }) => callback !== undefined && callee.kind === "name" && callee.name === callback);
  const answers = calls.length > 0 ? calls.flatMap((call) => call.arguments[1]?.value ?? []) : code.returns;
  return answers.filter((answer) => view.file.conditionsOf(answer).length === 0).map((answer) => view.value(answer));
}

/** A response header written by hand is a policy of its own. */
function ofHeader({ range, loc, grade, library, name, value, isForEveryone }: Header): CorsPolicy | undefined {
  if (name !== "access-control-allow-origin" || isForEveryone) return undefined;
  return {
    range, loc, grade, library, origins: value, answers: [], pattern: undefined, match: "full", credentials: undefined,
    byDefault: "nobody", reflects: false,
  };
}
