import type { Grade, RecognisedCall, Slot } from "../code/call.ts";
import type { Expression } from "../code/expression.ts";
import type { CodeFile } from "../code/file.ts";
import type { Place } from "../code/place.ts";
import type { Leaf, Value } from "../code/value.ts";
import { defineConcept, type View } from "./concept.ts";
import { flag, oneOf, optional, readSlot, slot, slots, text } from "./form.ts";
import { goesOn } from "./middleware.ts";
import { type Evidence, isMade, isOfOthers, type Sensitive, sensitiveIn } from "./sensitive.ts";
import { wordsOf } from "./words.ts";

/** Something sensitive that the program writes to a log. */
export interface Exposure {
  readonly leaf: Leaf;
  readonly sensitive: Sensitive;
}

/** A place where the program writes to a log, a terminal or a service that collects what happens. */
export interface Log extends Place {
  readonly grade: Grade;
  readonly library: string;
  /** As the code calls it: `console.log`, `this.logger.info`. */
  readonly name: string;
  /** What of it others must not see, and no setting of the logger in sight takes out; worked out when asked. */
  readonly exposures: readonly Exposure[];
  /** `terminal`: whoever runs the program sees it; `command`: it is written for nobody else. */
  readonly shows?: "terminal" | "command" | undefined;
  /** The call only says that the file is a program that people run by hand. */
  readonly isCommand?: boolean;
  /** What loggers of the file that are made elsewhere leave out, where this call only says so; those of one library, where it is named. */
  readonly leavesOut?: { readonly what: Redaction; readonly of: string | undefined };
}

/** What a logger leaves out of what it writes. */
type Redaction = "unknown" | readonly (readonly string[])[];

export const log = defineConcept({
  form: {
    data: optional(slots),
    /** The name under which the data is kept. */
    key: optional(slot),
    /** What the logger leaves out, as a slot of the call that made it: a list of paths, or an object with a member for each. */
    redacts: optional(slot),
    /** The name of a member that the logger, or some version of it, leaves out where nothing else is said. */
    hides: optional(text),
    /** Names of members, separated by `|`, that newer versions leave out where nothing else is said. */
    scrubs: optional(text),
    /** `terminal`: it is seen by whoever runs the program; `command`: it is written for nobody else. */
    shows: optional(oneOf("terminal", "command")),
    /** A program that calls this is one that people run by hand. */
    command: optional(flag),
    /** What changes all that the logger writes, in ways that only its function's name tells: a slot of the call that made it. */
    formats: optional(slot),
    /** What the loggers that this call hands out elsewhere leave out, as a slot of the call itself. */
    configures: optional(slot),
    /** What looks at everything that the library writes, as a slot of the call itself: it may take secrets out, as its name or its code tells. */
    filters: optional(slot),
    /** What is there to change what the library writes, whatever it is called. */
    rewrites: optional(slot),
  },
  recognise(model, call, view): readonly Log[] {
    if (model.command) return [{ ...nothingWritten(call, view), isCommand: true }];
    if (model.configures) return configured(call, view, model.configures);
    if (model.filters || model.rewrites) return filtered(call, view, model.filters, model.rewrites);
    const written = (model.data ?? []).flatMap((each) => call.allAt(each)).filter(({ kind }) => !silent.has(kind));
    if (written.length === 0) return [];
    const key = view.valueAt(call.at(model.key))?.constant;
    return [fact(call, view, written, { ...model, key: typeof key === "string" ? key : undefined })];
  },
  derive({ log: found }) {
    const settings = found.flatMap(({ leavesOut }) => (leavesOut ? [leavesOut] : []));
    const isCommand = found.some((one) => one.isCommand);
    if (settings.length === 0 && !isCommand && !found.some(({ shows }) => shows)) return found;
    const isCovered = (exposure: Exposure, { library, grade }: Log): boolean => settings.some(({ what, of }) => (
      (of === undefined || of === library || grade === "shaped") && isRedacted(exposure, [], what)));
    return found.filter((one) => !one.leavesOut && !one.isCommand).map((one) => {
      const { range, loc, grade, library, name } = one;
      return {
        range, loc, grade, library, name,
        get exposures() {
          return one.exposures.filter((exposure) => !isCovered(exposure, one))
            .map((exposure) => (isMeant(exposure, one, isCommand) ? { ...exposure, sensitive: { ...exposure.sensitive, by: "doubtful" as const } } : exposure));
        },
      };
    });
  },
  shape: {
    methods: "trace debug info warn warning error exception fatal log verbose silly notice critical success msg".split(" "),
    evidence: /log/iu,
    recognise(call, view): readonly Log[] {
      if (!isLogger(call.expression.callee)) return [];
      const written = all.flatMap((each) => call.allAt(each)).filter(({ kind }) => !silent.has(kind));
      return written.length > 0 ? [fact(call, view, written, {})] : [];
    },
  },
});

/** Whether somebody who runs the program by hand may have asked to see it. */
function isMeant({ leaf }: Exposure, { shows }: Log, isCommand: boolean): boolean {
  return !isOfOthers(leaf) && (shows === "command" || (shows === "terminal" && (isCommand || isMade(leaf))));
}

/** What has nothing in it to see. */
const silent: ReadonlySet<Expression["kind"]> = new Set(["constant", "function", "class", "pattern"]);
const all = ["0...", "named"].map((slot) => readSlot(slot, "log"));
/** What a file says that reads secrets out of bodies, or that every request passes through. */
const bodyEvidence =
  /\.\w{0,20}(?:passwo?r?d|passphrase|passcode|card_?number|cvv)\b|(?:\[|get\()["']\w{0,20}(?:passwo?r?d|passcode|card_?number|cvv)["']|\bcall_next\b|\bbefore_request\b|\bget_response\b|\{[^{}]{0,200}(?:passw|passphrase|passcode|card_?number|\bcvv)[^{}]{0,200}\} {0,2}= {0,2}(?:await )?[\w.]{0,40}\bbody\b|addHook|intercept/iu;
/** What a file says that signs somebody in. */
const loginEvidence = /jsonwebtoken|\bjwt\b|\bBearer\b|setItem\(\s*["'`][\w-]*token|reset-?password|(?:validate|verify)_token|(?:check|verify)_password|\bauthenticate\(/iu;

/** What looks a secret up in a table of them: `secrets.get(secret)`, `secrets[secret]`. */
const lookUp = /secrets(?:\.get\(|\[)secret\b/iu;

/** What the text of a file told, which is read once. */
const told = new WeakMap<CodeFile, Map<RegExp, boolean>>();

function tells(file: CodeFile, evidence: RegExp): boolean {
  const known = told.get(file) ?? new Map<RegExp, boolean>();
  const answer = known.get(evidence) ?? evidence.test(file.text);
  told.set(file, known.set(evidence, answer));
  return answer;
}

/** Asked only where a name or an origin leaves it open. */
function evidenceIn(view: View, written: Expression): Evidence {
  const { file } = view;
  return {
    get isBodyTelling() { return tells(file, bodyEvidence) || (file.functionAround(written)?.calls.some(goesOn) ?? false); },
    get hasLogin() { return tells(file, loginEvidence); },
    get isRefusal() { return isRefusal(view, written); },
    get isNameOfSecret() { return lookUp.test(file.text.slice(...(file.functionAround(written)?.range ?? [0, 0]))); },
  };
}

/** Whether code runs after something has failed, or because a call that was given a token gave nothing, or no. */
function isRefusal({ file, targetsOf, value }: View, written: Expression): boolean {
  if (file.pointOf(written).branches.some(({ isRescue }) => isRescue)) return true;
  return file.conditionsOf(written).some(({ test, holds }) => {
    const { operator, operands: [first = test, second] } = test.kind === "operation" ? test : { operator: undefined, operands: [] };
    const isNothing = operator === "equal" && second !== undefined && value(second).constant === null;
    const [asked, isThere] = operator === "not" || isNothing ? [first, !holds] : [test, holds];
    return !isThere && targetsOf(asked).some((target) => (
      target.kind === "call" && target.arguments.some((argument) => wordsOf(value(argument.value).name ?? "").at(-1) === "token")));
  });
}

const loggers = new Set(["log", "logger", "logging"]);

/** `log`, `this.logger`, `getLogger("x")`. */
function isLogger(callee: Expression): boolean {
  const object = callee.kind === "member" ? callee.object : undefined;
  const named = object?.kind === "call" ? object.callee : object;
  const name = named?.kind === "name" ? named.name : named?.kind === "member" ? named.property : undefined;
  return name !== undefined && loggers.has(wordsOf(name).at(-1) ?? "");
}

/** How the logger keeps what is written; see the form. */
interface Kept {
  readonly key?: string | undefined;
  readonly redacts?: Slot | undefined;
  readonly formats?: Slot | undefined;
  readonly hides?: string | undefined;
  readonly scrubs?: string | undefined;
  readonly shows?: Log["shows"];
}

function fact(
  { expression, grade }: RecognisedCall, view: View, written: readonly Expression[], { key, redacts, formats, hides, scrubs, shows }: Kept,
): Log {
  const scrubbed = new Set(scrubs?.split("|"));
  let exposures: readonly Exposure[] | undefined;
  const { callee } = expression;
  return {
    range: expression.range, loc: expression.loc, grade, library: view.library,
    name: view.value(callee).name ?? view.library, shows,
    get exposures() {
      if (exposures) return exposures;
      const found = written.flatMap((each) => view.value(each).leaves).flatMap((leaf): readonly Exposure[] => {
        const kept = key === undefined ? leaf : { ...leaf, keys: [key, ...leaf.keys] };
        const sensitive = sensitiveIn(kept, evidenceIn(view, expression));
        const isScrubbed = scrubbed.has(kept.keys.at(-1)?.toLowerCase() ?? "");
        return sensitive ? [{ leaf: kept, sensitive: isScrubbed ? { ...sensitive, by: "doubtful" } : sensitive }] : [];
      });
      if (found.length === 0) return (exposures = found);
      if (view.value(expression).isForDevelopment) return (exposures = []);
      if (callee.kind !== "member") return (exposures = found);
      const redaction = redactionOf(view.value(callee.object), redacts, formats, hides);
      return (exposures = found.filter((exposure) => !isRedacted(exposure, written, redaction)));
    },
  };
}

/** A call that writes nothing itself. */
function nothingWritten({ expression: { range, loc }, grade }: RecognisedCall, { library }: View): Log {
  return { range, loc, grade, library, name: library, exposures: [] };
}

function configured(call: RecognisedCall, view: View, slot: Slot): readonly Log[] {
  const { expression } = call;
  const leavesOut = listedIn(valuesAt(expression.arguments.map(({ value }) => view.value(value)), slot));
  if (leavesOut.length === 0) return [];
  return [{ ...nothingWritten(call, view), leavesOut: { what: leavesOut, of: undefined } }];
}

/** What is called, or does, something that takes secrets out. */
const rewriting = /redact|mask|saniti[sz]|scrub|censor|obfuscat|anonymi[sz]|sensitive|secret|password|credential|\*\*\*/iu;

function filtered(call: RecognisedCall, view: View, filters: Slot | undefined, rewrites: Slot | undefined): readonly Log[] {
  const given = call.allAt(filters).flatMap((each) => {
    const items = view.itemsOf(each);
    return items.length > 0 ? items : [each];
  });
  const isRewritten = call.allAt(rewrites).some((each) => view.value(each).constant !== null);
  if (!isRewritten && !given.some((each) => isRewriting(view, each))) return [];
  return [{ ...nothingWritten(call, view), leavesOut: { what: "unknown", of: view.library } }];
}

/** Whether the name of a filter, or its code where that is in sight, tells that it takes secrets out. */
function isRewriting(view: View, filter: Expression): boolean {
  const { name, entries } = view.value(filter);
  if (rewriting.test(name ?? "") || entries.some(([key]) => rewriting.test(key))) return true;
  return view.targetsOf(filter).flatMap((target) => (target.kind === "call" ? view.targetsOf(target.callee) : [target])).some(({ kind, range }) => (
    (kind === "function" || kind === "class") && rewriting.test(view.file.text.slice(...range).slice(0, 4000))));
}

/** The paths in lists of them, or the names of the members of objects. */
function listedIn(values: readonly Value[]): Redaction {
  const paths: (readonly string[])[] = [];
  for (const value of values) {
    if (value.constant !== undefined) continue;
    const listed = [...value.items.map(({ constant }) => constant), ...value.entries.map(([key]) => key)];
    if (listed.length === 0 || listed.some((one) => typeof one !== "string")) return "unknown";
    paths.push(...listed.map((one) => segmentsOf(String(one))));
  }
  return paths;
}

/** What the calls that made a logger, parents of child loggers included, tell it to leave out. */
function redactionOf(logger: Value, redacts: Slot | undefined, formats: Slot | undefined, hides: string | undefined): Redaction {
  const paths: (readonly string[])[] = [];
  let made = logger.called;
  let isTold = false;
  for (let i = 0; made && i < 8; i++) {
    const settings = redacts ? valuesAt(made.arguments, redacts) : [];
    isTold ||= settings.length > 0;
    const listed = listedIn(settings);
    if (listed === "unknown") return listed;
    paths.push(...listed);
    if (formats && valuesAt(made.arguments, formats).some((value) => isMasking(value, 0))) return "unknown";
    made = made.on?.called;
  }
  if (hides !== undefined && !isTold) paths.push([hides]);
  return paths;
}

function valuesAt(given: readonly Value[], { alternatives }: Slot): readonly Value[] {
  for (const { from, steps } of alternatives) {
    let value = typeof from === "number" ? given[from] : undefined;
    for (const step of steps) value = value?.get(String(step));
    if (value) return [value];
  }
  return [];
}

/** A format that is called so, or that is the program's own: what it takes out cannot be seen. */
function isMasking(value: Value, depth: number): boolean {
  const { called } = value;
  if (value.origin === "function" || (value.origin === "import" && value.path === undefined)) return true;
  if (!called) return false;
  if (wordsOf(called.name ?? "").some((word) => /^(?:redact|mask|sanitize|scrub|filter|hide|censor|secrets?)/u.test(word))) return true;
  // What a library hands out unnamed is made from a function of the program: `winston.format(f)()`.
  if (called.name === undefined || called.arguments.some(({ origin }) => origin === "function")) return true;
  return depth < 6 && called.arguments.some((argument) => argument.origin !== "constant" && isMasking(argument, depth + 1));
}

/** `req.headers["x-api-key"]` and `*.password` as their segments. */
function segmentsOf(path: string): readonly string[] {
  return path.replace(/\[["']?([^\]"']*)["']?\]/gu, ".$1").split(".").filter((segment) => segment !== "");
}

/** A path covers what stands under its keys, and a whole of which it takes a part out. */
function isRedacted({ leaf: { keys, place }, sensitive }: Exposure, written: readonly Place[], redaction: Redaction): boolean {
  if (redaction === "unknown") return true;
  const isWholeArgument = sensitive.kind === "container" && written.some(({ range }) => range[0] === place.range[0] && range[1] === place.range[1]);
  if (keys.length === 0) return isWholeArgument && redaction.length > 0;
  return redaction.some((path) => path.slice(0, keys.length).every((segment, i) => segment === "*" || segment === "**" || segment === keys[i]));
}
