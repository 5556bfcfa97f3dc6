import type { Grade, RecognisedCall } from "../code/call.ts";
import type { Expression } from "../code/expression.ts";
import type { Edit, Language } from "../code/file.ts";
import type { Place } from "../code/place.ts";
import type { Value } from "../code/value.ts";
import { defineConcept, type View } from "./concept.ts";
import { flag, oneOf, optional, type Read, readSlot, slot, text } from "./form.ts";
import { bindParameters, placeholderStyles } from "./query-parameters.ts";
import { isQuotedIn, isWholeStatement, mayBeginSql, type Position, positionIn, queryLanguages, type QueryLanguage, readsAsSql, shortened } from "./query-text.ts";

/** A part of a query's text that is not fixed. */
export interface Hole {
  readonly value: Value;
  readonly position: Position;
  /** It stands between quotes, where only a value can. */
  readonly isQuoted: boolean;
  /** It stands between the quotes that names have in most databases. */
  readonly isBetweenNames: boolean;
  /** It provably cannot carry text from outside. */
  readonly isHarmless: boolean;
  /** It stands between quotes that the code itself has doubled in it, or a function named for that has given it. */
  readonly isEscaped: boolean;
}

/** A query that the program runs. */
export interface Query extends Place {
  readonly grade: Grade;
  readonly library: string;
  readonly language: QueryLanguage;
  /** A call that runs it is in sight; else its text alone says that it is a query. */
  readonly isRun: boolean;
  readonly text: Value;
  /** Empty for a query whose text is fixed, or not known at all. */
  readonly holes: readonly Hole[];
  /** How the driver writes a parameter, for the message: `$1`. */
  readonly placeholder: string | undefined;
  readonly rewrites: {
    /** Moves every hole into the driver's parameters; undefined where that cannot be written. */
    readonly bindParameters: () => readonly Edit[] | undefined;
  };
}

const form = {
  text: slot,
  parameters: optional(slot),
  placeholders: optional(oneOf(...placeholderStyles)),
  /** The method of the result that takes the values by name, where the call itself takes none. */
  bindWith: optional(text),
  /** The method of the receiver that takes one value by name, before the call. */
  bindBefore: optional(text),
  /** Whatever method of the result is called takes the values. */
  bindNext: optional(flag),
  /** The text stands under one of these keys, however deep in what is at the slot: `$where|$function.body`. */
  keys: optional(text),
  /** The text becomes part of a query of the library's own, so that text from outside is dangerous even whole. */
  isFragment: optional(flag),
  language: optional(oneOf(...queryLanguages)),
};

type Model = Read<typeof form>;

/** Of a call that nobody described, only its text is known. */
const firstArgument: Model = {
  text: readSlot("0", "query"), keys: undefined, parameters: undefined, placeholders: undefined, bindWith: undefined, bindBefore: undefined,
  bindNext: undefined, isFragment: undefined, language: undefined,
};

/** What the text of a query is called where it is given by its name. */
const textual = /^(?:query|sql|statement|stmt)$/u;

export const query = defineConcept({
  form,
  recognise(model, call, view): readonly Query[] {
    return call.allAt(model.text).flatMap((written) => queriesAt(model, call, view, written));
  },
  shape: {
    methods: [
      "query", "execute", "executemany", "raw", "run", "all", "get", "each", "one", "oneOrNone", "many", "manyOrNone", "any", "none", "prepare", "exec",
      "fetch", "fetchrow", "fetchval", "unsafe", "rawQuery", "executeQuery", "executeSql", "runQuery", "$queryRawUnsafe", "$executeRawUnsafe",
      "find", "findOne", "countDocuments", "deleteMany", "updateMany", "executescript", "execute_sql", "execute_query", "fetch_all",
      "fetch_one", "fetch_val", "fetchone", "fetchall", "scalar", "scalars", "cursor", "sql", "exec_driver_sql", "execute_async", "find_one",
      "count_documents", "delete_many", "update_many", "aggregate",
    ],
    evidence: /\$where\b|\b(?:select|insert\s+into|update|delete\s+from|replace\s+into|(?:create|alter|drop|truncate)\s+(?:table|view|index|database|schema|user|role)|grant|merge\s+into)\b/i,
    recognise(call, view): readonly Query[] {
      const first = call.expression.arguments.find(({ name }, i) => (name === undefined ? i === 0 : textual.test(name)));
      if (!first || first.isSpread || call.expression.isTag) return []; // a tag gets the values apart from the text
      const scripts = queriesAt({ ...firstArgument, keys: "$where|$function.body", language: "script" }, call, view, first.value);
      if (scripts.some(({ holes }) => holes.length > 0)) return scripts;
      if (!view.value(first.value).texts.some((parts) => readsAsSql(constantText(parts)))) return [];
      return queriesAt(firstArgument, call, view, first.value);
    },
  },
  built: {
    evidence: /\b(?:select|insert|update|delete|replace|merge)\b/i,
    isWanted: mayBeginSql,
    read(view): readonly Query[] {
      return [...view.file.builtTexts()].flatMap((text) => {
        const value = view.value(text);
        if (isToldAlone(view, text) || !value.texts.some((parts) => isWholeStatement(constantText(parts)))) return [];
        return [{ ...queryOf("shaped", view, "sql", value, undefined), isRun: false }];
      });
    },
  },
  derive: ({ query: found }) => withoutParts(found),
});

/** Text for people: what is logged, thrown, or asserted. */
const telling = /^(?:print|log|debug|info|warn|warning|error|exception|critical|fatal|trace|write|echo|fail|skip|gettext|assert\w*|expect|toBe|toEqual|toContain|\w*(?:Error|Exception|Warning))$/u;

function isToldAlone({ file, value }: View, text: Expression): boolean {
  const [call] = file.callsAround(text);
  const isGiven = call?.arguments.some((argument) => argument.value === text) ?? false;
  const name = isGiven && call ? value(call.callee).name?.split(".").at(-1) : undefined;
  return name !== undefined && telling.test(name);
}

/** A text that a query in sight is made of is reported there, and nowhere else. */
function withoutParts(found: readonly Query[]): readonly Query[] {
  if (found.every(({ isRun }) => isRun)) return found;
  const parts = found.flatMap(({ isRun, text }) => (isRun ? text.texts.flatMap((each) => each.map(({ range }) => range)) : []));
  return found.filter(({ isRun, range: [start, end] }) => isRun || !parts.some(([from, to]) => start <= from && to <= end));
}

function queriesAt(model: Model, call: RecognisedCall, view: View, written: Expression): readonly Query[] {
  const value = view.value(written);
  const language = model.language ?? "sql";
  if (model.keys !== undefined) return valuesUnder(value, model.keys.split("|")).map((each) => queryOf(call.grade, view, language, each, model.placeholders));
  if (language === "json") {
    const parsed = textOfParsed(value);
    return parsed ? [queryOf(call.grade, view, language, parsed, undefined)] : [];
  }
  const fact = queryOf(call.grade, view, language, value, model.placeholders, model.isFragment);
  return [{ ...fact, rewrites: { bindParameters: () => bindParameters(model, call, view, written, fact.holes) } }];
}

function queryOf(
  grade: Grade, view: View, language: QueryLanguage, value: Value, placeholder: string | undefined, isFragment = false,
): Query {
  return {
    range: value.range, loc: value.loc, grade, library: view.library, language, isRun: true, text: value,
    holes: holesOf(value, language, view.file.language, isFragment), placeholder, rewrites: { bindParameters: () => undefined },
  };
}

/** What stands under one of some keys in nested records and lists: a filter, the stages of a pipeline. */
function valuesUnder(top: Value, keys: readonly string[]): readonly Value[] {
  const found = new Set<Value>();
  for (const key of keys) {
    const direct = key.split(".").reduce<Value | undefined>((value, member) => value?.get(member), top);
    if (direct) found.add(direct);
  }
  const queue: (readonly [path: string, value: Value])[] = [["", top]];
  for (let i = 0; i < queue.length && i < 200; i++) {
    const [path, value] = queue[i] ?? ["", top];
    if (keys.some((key) => path === key || path.endsWith(`.${key}`))) found.add(value);
    else queue.push(...value.entries.map(([key, member]) => [`${path}.${key}`, member] as const), ...value.items.map((item) => [path, item] as const));
  }
  return [...found];
}

/** The text that a parser of the language's own is given: `JSON.parse("...")`, `json.loads("...")`. */
function textOfParsed(value: Value): Value | undefined {
  const { called } = value;
  return called?.name === "parse" || called?.name === "loads" ? called.arguments[0] : undefined;
}

/** The parts that are not fixed, of every text that the query may be; the same part once. */
function holesOf(written: Value, language: QueryLanguage, code: Language, isFragment: boolean): readonly Hole[] {
  const holes = new Map<Value, Hole>();
  for (const parts of written.texts) {
    // Text that comes whole from elsewhere was not built here, unless it comes from outside and becomes a part of a query.
    if (parts.length < 2 && !(isFragment && written.entries.length === 0 && parts[0]?.sources.some(({ kind }) => kind === "request"))) continue;
    let before = "";
    let isFixed = true;
    const tail = parts.map((part) => (typeof part.constant === "string" || typeof part.constant === "number" ? String(part.constant) : undefined));
    for (const [i, part] of parts.entries()) {
      const constant = tail[i];
      if (constant !== undefined) {
        before = shortened(before + constant);
        continue;
      }
      isFixed = false;
      const position = positionIn(language, before, tail.slice(i + 1).find((next) => next !== undefined) ?? "");
      const isQuoted = isQuotedIn(language, before);
      if (position !== undefined && !holes.has(part)) {
        holes.set(part, {
          value: part, position, isQuoted, isBetweenNames: language === "sql" && !isQuoted && /"%?$/u.test(before),
          isHarmless: part.isHarmless, isEscaped: (language === "sql" && isQuoted && isEscaped(part, code)) || isCleaned(part),
        });
      }
      before += position === "value" ? "0" : "x";
    }
    if (language === "sql" && !isFragment && !isFixed && !parts.some((part) => typeof part.constant === "string" && part.constant.trim() !== "")) {
      for (const part of parts) holes.delete(part); // nothing says that this is a query's text
    }
  }
  return [...holes.values()];
}

/** `name.replace(/'/g, "''")`, perhaps followed by more of its kind. */
function isEscaped(value: Value, code: Language): boolean {
  let next = value.called;
  for (let i = 0; next && i < 10; i++) {
    const [searched, written] = next.arguments;
    const isEach = searched?.pattern ? searched.pattern.flags.includes("g") && /^(?:\\?'|\[\\?'\])$/u.test(searched.pattern.source)
      : searched?.constant === "'" && (next.name === "replaceAll" || code === "python");
    if (isEach && written?.constant === "''" && (next.name === "replace" || next.name === "replaceAll")) return true;
    next = next.on?.called;
  }
  return false;
}

/** What a function gives that says of itself that it cleans: `sanitizeName(name)`, `this.quote(name)`. */
function isCleaned({ called }: Value): boolean {
  return /^_*(?:sanit|escape|quote|clean)|(?:Escape|Sanitize|Quote)d?$/u.test(called?.name ?? "");
}

/** The fixed parts of a text, with a stand-in for each other part. */
function constantText(parts: readonly Value[]): string {
  let text = "";
  for (const part of parts) {
    text += typeof part.constant === "string" ? part.constant : " x ";
    if (text.length > 4000) break;
  }
  return text;
}
