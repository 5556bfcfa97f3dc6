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
  /** What each of them may be, also where their list is made of another list or of a text. */
  readonly elements: readonly Value[];
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
  /** One setting of several that stand by themselves. */
  readonly isApart: boolean;
}

type Match = "full" | "start" | "anywhere";

/** Names of variables that hold patterns for origins; `shop.origin` of an order is none, for no host is in its pattern. */
const originsName = /cors|origins?(?![a-z])|domains?whitelist|allowedDomains?/iu;

export const cors = defineConcept({
  form: {
    origins: optional(slot),
    pattern: optional(slot),
    /** A record with a policy for each origin, which is its key. */
    table: optional(slot),
    /** What allows credentials in such a policy. */
    tableCredentials: optional(text),
    /** How the pattern is compared; `anywhere` unless told. */
    match: optional(oneOf("full", "start", "anywhere")),
    credentials: optional(slot),
    credentialsByDefault: optional(flag),
    byDefault: oneOf("anyone", "nobody"),
    reflects: optional(flag),
    /** Told nothing, it answers with the caller's own origin. */
    reflectsByDefault: optional(flag),
    /** One setting of several that stand by themselves: what one of them says of credentials holds for all of the file. */
    apart: optional(flag),
    /** A text that means everyone, beside `*`. */
    everyone: optional(text),
  },
  recognise(model, call, view): readonly CorsPolicy[] {
    const all = call.allAt(model.origins);
    const [origins] = all;
    if (view.value(call.expression).isForDevelopment || isPublicPlace(call.expression, view)) return [];
    if (model.table) return call.allAt(model.table).flatMap((table) => ofTable(table, model.tableCredentials, model.reflects ?? false, call, view));
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
        elements: given ? view.elementsOf(given).map((each) => view.value(each)) : [],
        isNamedElsewhere: pattern !== undefined,
        strangers: [
          ...[given, isBoth ? undefined : pattern].flatMap((each) => (each ? strangersToPatterns(each, view, model.match ?? "anywhere", each === pattern, isBoth) : [])),
          ...(given ? strangersToFunction(given, view) : []),
        ],
        allowsCredentials: credentials ? allowing.has(credentials.constant) : (model.credentialsByDefault ?? false),
        everyone: model.everyone,
        byDefault: model.byDefault,
        reflects: (given ? model.reflects : (model.reflectsByDefault ?? model.reflects)) ?? false,
        isApart: model.apart ?? false,
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
        ...nothing, ...placeOf(call), library: String(name.value), isNamedElsewhere: true, strangers,
      }];
    },
  },
  derive: ({ cors: configured, header }) => [...together(configured), ...header.flatMap((one) => ofHeader(one, header) ?? [])],
});

/** Some libraries are told for which origins credentials are allowed. */
const allowing = new Set<unknown>([true, "*"]);

/** `{"*": {"allow_credentials": True}}`: the policy of each origin stands under its name. */
function ofTable(table: Expression, credentials: string | undefined, reflects: boolean, call: RecognisedCall, view: View): readonly CorsPolicy[] {
  const entries = view.targetsOf(table).flatMap((record) => (record.kind === "record" ? record.entries : []));
  return entries.flatMap(({ key, value }) => {
    if (key === undefined) return [];
    const { range, loc } = value;
    const origins = view.value({ kind: "constant", value: key, range, loc });
    const allowsCredentials = credentials !== undefined && view.targetsOf(value).some((policy) => allowing.has(view.valueAt(optionOf(policy, credentials))?.constant));
    return [{ ...nothing, ...placeOf(call), library: view.library, origins, allowsCredentials, reflects }];
  });
}

/** A member of an object, or what a call is given under that name. */
function optionOf(policy: Expression, name: string): Expression | undefined {
  if (policy.kind === "record") return policy.entries.find(({ key }) => key === name)?.value;
  return policy.kind === "call" ? policy.arguments.find((argument) => argument.name === name)?.value : undefined;
}

const nothing = {
  origins: undefined, elements: [], answers: [], isNamedElsewhere: false, strangers: [], allowsCredentials: false, everyone: undefined,
  byDefault: "nobody", reflects: false, isApart: false,
} as const;

/** Settings that stand by themselves, each with what the others say. */
function together(policies: readonly CorsPolicy[]): readonly CorsPolicy[] {
  const allowing = new Set(policies.flatMap(({ isApart, allowsCredentials, library }) => (isApart && allowsCredentials ? [library] : [])));
  return policies.map((policy) => (policy.isApart && allowing.has(policy.library) ? { ...policy, allowsCredentials: true } : policy));
}

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
  const given = [value, ...value.items].flatMap((each) => [each, ...each.options]);
  // A look-up says which pattern it takes where nothing is set.
  const elements = view.elementsOf(origins).map((each) => view.value(each)).filter((each) => !given.includes(each));
  return [...given, ...elements].flatMap((by) => {
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
    ...nothing, range, loc, grade, library, origins: value, allowsCredentials, strangers: stranger ? [{ ...stranger, isSetting: false, rewrites: none }] : [],
  };
}
