import type { Grade, RecognisedCall, Slot } from "../code/call.ts";
import type { Expression } from "../code/expression.ts";
import type { Edit } from "../code/file.ts";
import type { FunctionCode } from "../code/function.ts";
import type { Place } from "../code/place.ts";
import type { Pattern, Value } from "../code/value.ts";
import { defineConcept, type View } from "./concept.ts";
import { flag, oneOf, optional, slot, text } from "./form.ts";
import type { Header } from "./header.ts";
import { samplesOfPattern, type Stranger, strangerTo, tightened } from "./origin-check.ts";
import { isPublicPlace } from "./public-place.ts";

/**
 * A place where the program decides which websites may call it.
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export interface CorsPolicy extends Place {
  readonly grade: Grade;
  readonly library: string;
  /** Absent when the call leaves it to the library's default. */
  readonly origins: Value | undefined;
  /** Texts that mean everyone to this library, beside the usual ones. */
  readonly everyone: string | undefined;
  /** What a function that decides about an origin says, where it says so to anybody's. */
  readonly answers: readonly Value[];
  /** Whether another setting of the same call names the origins. */
  readonly isNamedElsewhere: boolean;
  /** Origins of somebody else that its patterns and comparisons let in. */
  readonly strangers: readonly Stranger[];
  readonly allowsCredentials: boolean;
  readonly byDefault: "anyone" | "nobody";
  /** The library answers `*` with the caller's own origin when credentials are allowed, so that browsers accept it. */
  readonly reflects: boolean;
}

type Match = "full" | "start" | "anywhere";

/** Names of variables that hold patterns for origins; `shop.origin` of an order is none, for no host is in its pattern. */
const originsName = /cors|origins?(?![a-z])|domains?whitelist|allowedDomains?/iu;

export const cors = defineConcept({
  form: {
    origins: optional(slot),
    pattern: optional(slot),
    /** How the pattern is compared; `anywhere` unless told. */
    match: optional(oneOf("full", "start", "anywhere")),
    credentials: optional(slot),
    credentialsByDefault: optional(flag),
    byDefault: oneOf("anyone", "nobody"),
    reflects: optional(flag),
    /** Told nothing, it answers with the caller's own origin. */
    reflectsByDefault: optional(flag),
    /** A text that means everyone, beside `*`. */
    everyone: optional(text),
  },
  recognise(model, call, view): readonly CorsPolicy[] {
    const all = call.allAt(model.origins);
    const [origins] = all;
    if (view.value(call.expression).isForDevelopment || isPublicPlace(call.expression, view)) return [];
    const options = call.at(model.origins && wholeOf(model.origins));
    const workedOut = options && !origins ? view.functionOf(options) : undefined;
    const credentials = view.valueAt(call.at(model.credentials));
    return (workedOut ? originsOfEach(workedOut, model.origins, view) : origins ? all : [undefined]).map((given) => {
      const isBoth = model.pattern?.text === model.origins?.text;
      const pattern = isBoth ? given : call.at(model.pattern);
      return {
        ...placeOf(call), library: view.library,
        answers: given ? answersOf(given, view) : [],
        origins: view.valueAt(given),
        isNamedElsewhere: pattern !== undefined,
        strangers: [
          ...[given, isBoth ? undefined : pattern].flatMap((each) => (each ? strangersToPatterns(each, view, model.match ?? "anywhere", each === pattern, isBoth) : [])),
          ...(given ? strangersToFunction(given, view) : []),
        ],
        allowsCredentials: credentials ? credentials.constant === true : (model.credentialsByDefault ?? false),
        everyone: model.everyone,
        byDefault: model.byDefault,
        reflects: (given ? model.reflects : (model.reflectsByDefault ?? model.reflects)) ?? false,
      };
    });
  },
  objects: /cors|origin|access-control/iu,
  shape: {
    methods: ["pattern="],
    evidence: /cors|origin/iu,
    recognise(call, view): readonly CorsPolicy[] {
      const [name, value] = call.expression.arguments.map((argument) => argument.value);
      if (name?.kind !== "constant" || !value || !originsName.test(String(name.value))) return [];
      const strangers = strangersToPatterns(value, view, "anywhere", false, false).filter(({ by }) => (
        by.pattern && samplesOfPattern(by.pattern).some((sample) => /^https?:\/\//u.test(sample))));
      return strangers.length === 0 ? [] : [{
        ...placeOf(call), library: String(name.value), answers: [], origins: undefined, isNamedElsewhere: true, strangers, byDefault: "nobody",
        allowsCredentials: false, everyone: undefined, reflects: false,
      }];
    },
  },
  derive: ({ cors: configured, header }) => [...configured, ...header.flatMap((one) => ofHeader(one, header) ?? [])],
});

function placeOf({ expression: { range, loc }, grade }: RecognisedCall): Place & { readonly grade: Grade } {
  return { range, loc, grade };
}

/** The argument that a slot looks into. */
function wholeOf({ text, alternatives }: Slot): Slot {
  return { text, alternatives: alternatives.map((part) => ({ ...part, steps: [] })) };
}

/** What a function that works out the options of each request has for origins, where it has them without asking anything. */
function originsOfEach(code: FunctionCode, origins: Slot | undefined, view: View): readonly Expression[] {
  const key = origins?.alternatives[0]?.steps.at(-1);
  return allAnswersOf(code).flatMap((answer) => view.targetsOf(answer)).flatMap((options) => (
    options.kind === "record" ? options.entries.flatMap((entry) => (entry.key === key ? [entry.value] : [])) : []))
    .filter((each) => view.file.conditionsOf(each).length === 0);
}

/** `(origin, callback) => callback(null, true)` and `(origin) => origin`, also where nothing more is asked than whether there is one. */
function answersOf(origins: Expression, view: View): readonly Value[] {
  const code = view.functionOf(origins);
  if (!code) return [];
  const isAsked = askedOf(code, view);
  return allAnswersOf(code).filter((answer) => view.file.conditionsOf(answer).length === 0 ||
    (lets(answer, isAsked, "https://stranger.example", view) && !lets(answer, isAsked, "", view))).map((answer) => view.value(answer));
}

/** Whether an answer of a function says yes to an origin. */
function lets(answer: Expression, isAsked: (expression: Expression) => boolean, origin: string, view: View): boolean {
  const trial = view.trial(isAsked, origin);
  if (trial.reaches(answer) !== true) return false;
  const said = trial.value(answer);
  return said === true || said === "*" || (said === origin && origin !== "");
}

/** What is the origin in a function that is asked about it: its first parameter, or what says so of what it holds. */
function askedOf(code: FunctionCode, view: View): (expression: Expression) => boolean {
  const [asked] = code.parameters;
  return (expression) => asked !== undefined && (
    expression.kind === "parameter" ? expression.parameter === asked : isRead(expression) && isFrom(expression, asked, view));
}

function allAnswersOf(code: FunctionCode | undefined): readonly Expression[] {
  if (!code) return [];
  const callback = code.parameters[1]?.name;
  const calls = code.calls.filter(({ callee }) => callback !== undefined && callee.kind === "name" && callee.name === callback);
  return calls.length > 0 ? calls.flatMap((call) => call.arguments[1]?.value ?? []) : code.returns;
}

/**
 * The strangers that patterns among the origins let in.
 * @param isPattern whether text is one, too
 * @param isMixed whether text is one only if it looks like one
 */
function strangersToPatterns(origins: Expression, view: View, match: Match, isPattern: boolean, isMixed: boolean): readonly Stranger[] {
  const value = view.value(origins);
  return [value, ...value.items].flatMap((each) => [each, ...each.options]).flatMap((by) => {
    const { constant } = by;
    const isText = isPattern && typeof constant === "string" && constant !== "*" && (!isMixed || /[*\\\][?$^()]/u.test(constant));
    const pattern: Pattern | undefined = by.pattern ?? (isText ? { source: constant, flags: "i" } : undefined);
    if (!pattern || by.isForDevelopment) return [];
    const { source, flags } = pattern;
    const whole = { source: match === "full" ? `^(?:${source})$` : match === "start" ? `^(?:${source})` : source, flags };
    const written = by.pattern ? by : { ...placeOfValue(by), pattern } as Value;
    const stranger = strangerTo({ fixed: [written], admits: (origin) => view.matches(whole, origin) });
    return stranger ? [{ origin: stranger.origin, by, isSetting: true, rewrites: { anchorPattern: () => anchorPattern(by, view) } }] : [];
  });
}

const none = { anchorPattern: (): undefined => undefined };

/** The pattern as it is meant, where no stranger passes it. */
function anchorPattern(by: Value, view: View): readonly Edit[] | undefined {
  const { pattern } = by;
  const source = pattern && tightened(pattern);
  if (!pattern || source === undefined) return undefined;
  const tight = { source, flags: pattern.flags };
  const written = { ...placeOfValue(by), pattern: tight } as Value;
  if (strangerTo({ fixed: [written], admits: (origin) => view.matches(tight, origin) })) return undefined;
  return view.file.print.rewritePattern(by, source);
}

function placeOfValue({ range, loc }: Value): Place {
  return { range, loc };
}

/** The strangers that the tests of a function let in, which is asked about each origin. */
function strangersToFunction(origins: Expression, view: View): readonly Stranger[] {
  const code = view.functionOf(origins);
  if (!code) return [];
  const isAsked = askedOf(code, view);
  return allAnswersOf(code).flatMap((answer) => {
    const value = view.value(answer);
    const isPlain = view.file.conditionsOf(answer).length === 0 && view.targetsOf(answer).every((each) => each.kind === "constant" || isAsked(each));
    if (value.isForDevelopment || isPlain) return [];
    const stranger = strangerTo({ fixed: value.fixed, admits: (origin) => lets(answer, isAsked, origin, view) });
    return stranger ? [{ ...stranger, isSetting: false, rewrites: none }] : [];
  });
}

/** Whether a name of the language's or a header's says that it is the origin: `headers.origin`, `get("Origin")`. */
function isRead(expression: Expression): boolean {
  if (expression.kind === "member") return expression.property?.toLowerCase() === "origin";
  const [name] = expression.kind === "call" ? expression.arguments : [];
  return name?.value.kind === "constant" && String(name.value.value).toLowerCase() === "origin";
}

function isFrom(expression: Expression, parameter: FunctionCode["parameters"][number], view: View): boolean {
  let base = expression;
  for (let i = 0; (base.kind === "member" || base.kind === "call") && i < 20; i++) base = base.kind === "member" ? base.object : base.callee;
  return view.targetsOf(base).some((target) => target.kind === "parameter" && target.parameter === parameter);
}

/** A response header written by hand is a policy of its own. */
function ofHeader({ range, loc, grade, library, name, value, scope, ...header }: Header, all: readonly Header[]): CorsPolicy | undefined {
  if (name !== "access-control-allow-origin" || header.isForEveryone) return undefined;
  const allowsCredentials = all.some((other) => (
    other.name === "access-control-allow-credentials" && other.scope === scope && String(other.value.constant) === "true"));
  const isChecked = value.isWeighed && !value.isForDevelopment && value.constant === undefined;
  const stranger = isChecked ? strangerTo({ fixed: value.fixed, admits: (origin) => value.tried(origin) === origin }) : undefined;
  return {
    range, loc, grade, library, origins: value, answers: [], isNamedElsewhere: false, strangers: stranger ? [{ ...stranger, isSetting: false, rewrites: none }] : [],
    allowsCredentials, everyone: undefined, byDefault: "nobody", reflects: false,
  };
}
