import type { Grade, RecognisedCall } from "../code/call.ts";
import type { CallExpression, Expression } from "../code/expression.ts";
import type { BoundQuery, Edit, Language } from "../code/file.ts";
import type { Place } from "../code/place.ts";
import type { Value } from "../code/value.ts";
import { defineConcept, type View } from "./concept.ts";
import { oneOf, optional, readSlot, slot, text } from "./form.ts";

/** What a part of a query's text stands for: a value could be a parameter, an identifier never can. */
export type Position = "value" | "identifier" | "clause" | "script";

/** A part of a query's text that is not fixed. */
export interface Hole {
  readonly value: Value;
  readonly position: Position;
  /** It stands between quotes, where only a value can. */
  readonly isQuoted: boolean;
  /** It provably cannot carry text from outside. */
  readonly isHarmless: boolean;
  /** It stands between quotes, and the code itself has doubled the quotes in it. */
  readonly isEscaped: boolean;
}

/** A query that the program runs. */
export interface Query extends Place {
  readonly grade: Grade;
  readonly library: string;
  /** `sql`, or a script that the database runs. */
  readonly language: "sql" | "script";
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

/** `$1`, `@p1` and `:1` are numbered; `:name` takes the value's name. */
const placeholders = oneOf("?", "%s", "$1", ":1", "@p1", ":name");

/** Where databases of documents take a script. */
const scriptSlot = readSlot("0.$where", "query");

export const query = defineConcept({
  form: {
    text: slot,
    parameters: optional(slot),
    placeholders: optional(placeholders),
    /** The method of the result that takes the values by name, where the call itself takes none. */
    bindWith: optional(text),
    language: optional(oneOf("sql", "script")),
  },
  recognise(model, call, view): readonly Query[] {
    const written = call.at(model.text);
    if (!written) return [];
    const slot = model.parameters?.alternatives[0];
    const at = model.bindWith !== undefined ? { method: model.bindWith }
      : slot && typeof slot.from === "number" && slot.steps.length === 0 ? { index: slot.from, isSpread: slot.isRest } : undefined;
    return [fact(call, view, written, model.language ?? "sql", model.placeholders, at)];
  },
  shape: {
    methods: ["query", "execute", "executemany", "raw", "run", "all", "get", "prepare", "exec", "fetch", "fetchrow", "fetchval", "unsafe",
      "$queryRawUnsafe", "$executeRawUnsafe", "find", "findOne", "countDocuments", "deleteMany", "updateMany"],
    evidence: /\$where\b|\b(?:select|insert\s+into|update|delete\s+from|replace\s+into|(?:create|alter|drop|truncate)\s+(?:table|view|index|database|schema|user|role)|grant|merge\s+into)\b/iu,
    recognise(call, view): readonly Query[] {
      const [first] = call.expression.arguments;
      if (!first || first.isSpread || first.name !== undefined) return [];
      const value = view.value(first.value);
      const script = call.at(scriptSlot);
      if (script) return [fact(call, view, script, "script", undefined, undefined)];
      if (!value.texts.some((parts) => readsAsSql(constantText(parts)))) return [];
      return [fact(call, view, first.value, "sql", undefined, undefined)];
    },
  },
});

function fact(
  { expression, grade }: RecognisedCall, view: View, written: Expression, language: Query["language"],
  placeholder: Query["placeholder"], at: BoundQuery["at"] | undefined,
): Query {
  const value = view.value(written);
  const holes = holesOf(value, language, view.file.language);
  return {
    range: written.range, loc: written.loc, grade, library: view.library, language, text: value, holes, placeholder,
    rewrites: { bindParameters: () => bindParameters(view, expression, written, holes, placeholder, at) },
  };
}

/** The parts that are not fixed, of every text that the query may be; the same part once. */
function holesOf(written: Value, language: Query["language"], code: Language): readonly Hole[] {
  const holes = new Map<Value, Hole>();
  for (const parts of written.texts) {
    if (parts.length < 2) continue; // text that comes whole from elsewhere was not built here
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
      const position = language === "script" ? "script" : positionAfter(before, tail.slice(i + 1).find((next) => next !== undefined) ?? "");
      const isQuoted = isInsideQuotes(before, "'");
      if (!holes.has(part)) holes.set(part, { value: part, position, isQuoted, isHarmless: part.isHarmless, isEscaped: isQuoted && isEscaped(part, code) });
      before += position === "value" ? "0" : "x";
    }
    if (language === "sql" && !isFixed && !parts.some((part) => typeof part.constant === "string" && part.constant.trim() !== "")) {
      for (const part of parts) holes.delete(part); // nothing says that this is a query's text
    }
  }
  return [...holes.values()];
}

/** Of text that grows long, what later positions are told by: its verb, whether a quote is open, and its end. */
function shortened(before: string): string {
  if (before.length <= 1200) return before;
  return before.slice(0, 200) + (isInsideQuotes(before.slice(200, -800), "'") ? "'" : " ") + before.slice(-800);
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

/** A verb and a clause of its own, so that "select an item from the list" in English is not taken for a query. */
const statement =
  /^[\s(]*(?:select\b[\s\S]{0,2000}?\bfrom\b|insert\s+(?:or\s+\w+\s+|ignore\s+)?into\b|update\b[\s\S]{0,300}?\bset\b|delete\s+from\b|replace\s+into\b|with\b[\s\S]{0,300}?\bas\s*\(|(?:create|alter|drop|truncate)\s+(?:or\s+replace\s+|temp(?:orary)?\s+|unique\s+)?(?:table|view|index|database|schema|user|role|sequence|function|trigger)\b|merge\s+into\b|call\s+\w|explain\b|pragma\s+\w|grant\b[\s\S]{0,300}?\bto\b)/iu;

/** Whether text is a statement of SQL. @see https://www.iso.org/standard/76583.html */
export function readsAsSql(constant: string): boolean {
  return statement.test(constant.slice(0, 4000)) && /[=(*,;?$%]|\bfrom\s+\S+\s*$|\bwhere\b|\bset\b|\bvalues\b|\btable\b/iu.test(constant);
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

/** Statements that change the schema or settings, where databases accept no parameter. */
const takesNoParameter =
  /^[\s(]*(?:create|alter|drop|truncate|rename|grant|revoke|set|reset|use|show|pragma|copy|comment\s+on|vacuum|lock|listen|notify)\b/iu;

/** The open list of columns of an INSERT; a query in brackets is none. */
const insertedColumns =
  /\b(?:insert|replace)\s+(?:\w+\s+){0,2}into\s+(?:"[^"]*"|`[^`]*`|\[[^\]]*\]|[^\s("`[])+(?:\s+as\s+\w+)?\s*\((?!\s*(?:select|with|values|table)\b)[^()]*$/iu;

/** What the next part of a query stands for, told by the text before it. */
export function positionAfter(before: string, after: string): Position {
  if (insertedColumns.test(before)) return "identifier";
  if (isInsideQuotes(before, "'")) return "value";
  if (takesNoParameter.test(before.slice(before.lastIndexOf(";") + 1))) return "identifier";
  if (/["`[]$/u.test(before) && /^["`\]]/u.test(after)) return "identifier";
  const end = before.trimEnd();
  if (end === "") return "clause";
  if (/(?:[=<>!]|\b(?:like|ilike|between|limit|offset|top|interval|regexp|rlike|escape|returns?))$/iu.test(end)) return "value";
  if (/\b(?:from|join|into|update|table|view|index|database|schema|column|by|user|role|select|distinct|exists|as|add|drop|rename|to|on|pragma|only|references|constraint|collate|asc|desc)$/iu.test(end)) {
    return "identifier";
  }
  if (/[.$@:]$/u.test(end)) return "identifier";
  if (/\b(?:in|values|any|all|array)\s*[([]$/iu.test(end)) return "value";
  if (/[(,]$/u.test(end)) return isInsideList(end) ? "value" : "clause";
  if (/(?:\|\||[-+*/%])$/u.test(end)) return "value";
  return "clause";
}

/** Whether an open bracket before the end belongs to `VALUES`, `IN` or a function rather than to a list of columns. */
function isInsideList(before: string): boolean {
  let depth = 0;
  for (let i = before.length - 1; i >= 0; i--) {
    const character = before[i];
    if (character === ")") depth++;
    else if (character === "(" && depth-- === 0) return /\b(?:values|in|any|array|concat|coalesce|lower|upper|to_tsquery|date)\s*$/iu.test(before.slice(0, i)) || /\bvalues\b[^a-z]*$/iu.test(before.slice(0, i).replaceAll(/'[^']*'/gu, ""));
  }
  return /\bset\b[^()]*=[^()]*,$/iu.test(before) ? false : /\bvalues\b[\s\S]*,$/iu.test(before);
}

function isInsideQuotes(before: string, quote: string): boolean {
  let count = 0;
  for (const character of before) if (character === quote) count++;
  return count % 2 === 1;
}

function bindParameters(
  view: View, call: CallExpression, written: Expression, holes: readonly Hole[], placeholder: string | undefined,
  at: BoundQuery["at"] | undefined,
): readonly Edit[] | undefined {
  const open = holes.filter((hole) => !hole.isHarmless);
  if (!placeholder || !at || open.length === 0 || open.some((hole) => hole.position !== "value")) return undefined;
  // Text in an object of options has its parameters there, too.
  if (written.kind !== "text" || !call.arguments.some(({ value }) => value === written)) return undefined;
  const parameters = written.parts.filter((part) => holes.some((hole) => hole.value === view.value(part) && !hole.isHarmless));
  if (parameters.length !== open.length) return undefined; // some are built elsewhere
  if (!parameters.every((part) => takesParameter(part, written.parts, view))) return undefined;
  return view.file.print.bindParameters({
    call, text: written, at,
    parameters: parameters.map((part, i) => {
      const name = parameterName(view.value(part), i);
      return { part, name, placeholder: placeholder === ":name" ? `:${name}` : placeholder.replace("1", String(i + 1)) };
    }),
  });
}

/**
 * Whether one parameter can stand where this part does: not for what may be a list, not in the literal of a date or an
 * interval, and not in a statement that changes the schema.
 */
function takesParameter(part: Expression, parts: readonly Expression[], view: View): boolean {
  if (part.kind === "list" || part.kind === "join" || part.kind === "mapped") return false;
  const before = constantText(parts.slice(0, parts.indexOf(part)).map((each) => view.value(each)));
  return !takesNoParameter.test(before.slice(before.lastIndexOf(";") + 1)) && !/\b(?:in\s*\(\s*|(?:interval|date|time|timestamp)\s*'[^']*)$/iu.test(before);
}

/** What the value is called where it comes from, if that can be a parameter's name too. */
function parameterName({ name }: Value, index: number): string {
  const last = name?.split(".").at(-1) ?? "";
  return /^[A-Za-z_]\w*$/u.test(last) ? last : `value${index + 1}`;
}
