/**
 * The languages that queries are written in. `expression`: conditions whose values are declared beside them, under names.
 * `document`: what a client asks of a graph. `filter`: a filter of a directory. `path`: a way through a document.
 */
export const queryLanguages = ["sql", "cypher", "expression", "document", "script", "filter", "path", "json"] as const;
export type QueryLanguage = (typeof queryLanguages)[number];

/**
 * What a part of a query's text stands for. A `value` could be a parameter, and a `variable` one of a document's own; an
 * `identifier` or a `clause` never can. `script` is code, `filter` a value in a filter of a directory, `path` one in a path
 * through a document, and `json` a part of a query that is itself put together as text.
 */
export type Position = "value" | "variable" | "identifier" | "clause" | "script" | "filter" | "path" | "json";

/** The quotes between which a language has its values. */
const quotes: Readonly<Record<QueryLanguage, string>> = {
  sql: "'", cypher: "'\"", expression: "", document: "\"", script: "'\"", filter: "", path: "'\"", json: "\"",
};

/**
 * What the next part of a query stands for, told by the text around it.
 * @returns undefined for the name of a placeholder, which must be declared elsewhere
 */
export function positionIn(language: QueryLanguage, before: string, after: string): Position | undefined {
  switch (language) {
    case "sql":
      return positionAfter(before, after);
    case "cypher":
      return positionInPattern(before);
    case "expression":
      return positionInExpression(before);
    case "document":
      return openQuote(before, "\"") !== undefined || innermostBracket(before) === "(" ? "variable" : "clause";
    case "script":
      return "script";
    case "filter":
      return /=[^()]*$/u.test(before) ? "filter" : "clause";
    case "path":
      return openQuote(before, "'\"") === undefined ? "clause" : "path";
    case "json":
      return "json";
  }
}

/** Whether the next part stands between quotes, where the language has its values. */
export function isQuotedIn(language: QueryLanguage, before: string): boolean {
  return openQuote(before, quotes[language]) !== undefined;
}

/** The quote that is still open where the text ends, of those given. */
export function openQuote(before: string, kinds: string): string | undefined {
  let open: string | undefined;
  for (const character of before) {
    if (character === open) open = undefined;
    else if (open === undefined && kinds.includes(character)) open = character;
  }
  return open;
}

/** Of text that grows long, what later positions are told by: its verb, whether a quote is open, and its end. */
export function shortened(before: string): string {
  if (before.length <= 1200) return before;
  return before.slice(0, 200) + (isInsideQuotes(before.slice(200, -800), "'") ? "'" : " ") + before.slice(-800);
}

/** A verb and a clause of its own, so that "select an item from the list" in English is not taken for a query. */
const statement =
  /^[\s(]*(?:select\b[\s\S]{0,2000}?\bfrom\b|insert\s+(?:or\s+\w+\s+|ignore\s+)?into\b|update\b[\s\S]{0,300}?\bset\b|delete\s+from\b|replace\s+into\b|with\b[\s\S]{0,300}?\bas\s*\(|(?:create|alter|drop|truncate)\s+(?:or\s+replace\s+|temp(?:orary)?\s+|unique\s+)?(?:table|view|index|database|schema|user|role|sequence|function|trigger)\b|merge\s+into\b|call\s+\w|explain\b|pragma\s+\w|grant\b[\s\S]{0,300}?\bto\b)/iu;

/** Whether text is a statement of SQL. @see https://www.iso.org/standard/76583.html */
export function readsAsSql(constant: string): boolean {
  return statement.test(constant.slice(0, 4000)) && /[=(*,;?$%]|\bfrom\s+\S+\s*$|\bwhere\b|\bset\b|\bvalues\b|\btable\b/iu.test(constant);
}

/** The verbs that a statement of SQL begins with, in one case: `Select` begins a sentence. */
const verb = /^[\s(]*(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH|MERGE|select|insert|update|delete|replace|with|merge)\b/u;

/** Whether text may be the beginning of a statement of SQL. */
export function mayBeginSql(beginning: string): boolean {
  return verb.test(beginning);
}

/** Verbs with what a statement of theirs must have, `x` standing for a part that is not fixed. */
const whole =
  /^[\s(]*(?:select\b[\s\S]{1,2000}?\bfrom\s+\S|(?:insert|replace)\s+(?:\w+\s+){0,3}?[^\s(]+\s*(?:\([^)]*\)\s*)?(?:values|select|default)\b|update\s+\S[\s\S]{0,300}?\bset\s+[^=]{1,200}=|delete\s+from\s+\S|with\s[\s\S]{0,300}?\bas\s*\(\s*(?:select|insert|update|delete|values|with)\b|merge\s+into\s+\S[\s\S]{0,300}?\busing\b)/iu;

/**
 * Whether text that nobody is seen to run is a statement of SQL all the same. What is written in small letters looks like a
 * sentence unless it has what sentences have not.
 */
export function isWholeStatement(constant: string): boolean {
  const text = constant.slice(0, 4000);
  if (!verb.test(text) || !whole.test(text)) return false;
  return /^[\s(]*[A-Z]/u.test(text) || /[=*(;]|\bwhere\b|\bvalues\b/iu.test(text) || /^\s*select\s+\w+(?:\s*,\s*\w+)*\s+from\s+\w+\s*$/u.test(text);
}

/** Statements that change the schema or settings, where databases accept no parameter. */
export const takesNoParameter =
  /^[\s(]*(?:create|alter|drop|truncate|rename|grant|revoke|set|reset|use|show|pragma|copy|import|export|install|load|comment\s+on|vacuum|lock|listen|notify)\b/iu;

/** Statements that take files, names and remarks between quotes, and no parameter there either. */
const takesLiteralsAlone = /^[\s(]*(?:(?:import|export)\s+database|install|load|copy|comment\s+on|notify)\b/iu;

/** A statement within quotes, for the database to run: `EXECUTE IMMEDIATE 'DROP USER ...'`. */
const definesSchema = /^\s*(?:create|alter|drop|truncate|grant|revoke)\s+[a-z]/iu;

/** What a procedure is called with: `EXEC find_user 1, ` and `CALL find_user(1, `. */
const argumentOfProcedure = /^\s*(?:exec(?:ute)?\s+[\w.[\]]+\s+(?:[^;]*,\s*)?|call\s+[\w.`"]+\s*\((?:[^;)]*,)?\s*)$/iu;

/** The open list of columns of an INSERT; a query in brackets is none. */
const insertedColumns =
  /\b(?:insert|replace)\s+(?:\w+\s+){0,2}into\s+(?:"[^"]*"|`[^`]*`|\[[^\]]*\]|[^\s("`[])+(?:\s+as\s+\w+)?\s*\((?!\s*(?:select|with|values|table)\b)[^()]*$/iu;

/** What the next part of a query stands for, told by the text before it. */
export function positionAfter(before: string, after: string): Position {
  if (insertedColumns.test(before)) return "identifier";
  const isQuoted = isInsideQuotes(before, "'");
  if (isQuoted && takesLiteralsAlone.test(before.slice(before.lastIndexOf(";") + 1))) return "clause";
  if (isQuoted) return definesSchema.test(before.slice(before.lastIndexOf("'") + 1)) ? "identifier" : "value";
  if (isInsideDoubleQuotes(before, after)) return "value";
  if (takesNoParameter.test(before.slice(before.lastIndexOf(";") + 1))) return "identifier";
  if (/["`[]$/u.test(before) && /^["`\]]/u.test(after)) return "identifier";
  const end = before.trimEnd();
  if (end === "") return "clause";
  if (argumentOfProcedure.test(before.slice(before.lastIndexOf(";") + 1))) return "value";
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

/** `name = "` and `"` after it: some databases have text between double quotes, where others have names. */
function isInsideDoubleQuotes(before: string, after: string): boolean {
  return /(?:[=<>]|\b(?:like|in\s*\(|values\s*\())\s*"%?$/iu.test(before) && /^%?"(?!\.)/u.test(after);
}

function isInsideQuotes(before: string, quote: string): boolean {
  let count = 0;
  for (const character of before) if (character === quote) count++;
  return count % 2 === 1;
}

/** Cypher: labels and types after a colon in round and square brackets, values after one in curly ones. */
function positionInPattern(before: string): Position {
  if (openQuote(before, "'\"") !== undefined) return "value";
  const end = before.trimEnd();
  if (/`$/u.test(end)) return "identifier";
  if (/:$/u.test(end)) return innermostBracket(end) === "{" ? "value" : "identifier";
  if (/(?:[=<>~+]|\b(?:contains|starts\s+with|ends\s+with|in|limit|skip|unwind))$/iu.test(end)) return "value";
  if (/\bin\s*\[(?:[^\]]*,)?$/iu.test(end)) return "value";
  return /[.|]$/u.test(end) ? "identifier" : "clause";
}

/** Values have no place in such an expression but behind a placeholder: `:v` for a value, `#n` for a name. */
function positionInExpression(before: string): Position | undefined {
  if (/[:#]\w*$/u.test(before)) return undefined;
  return /(?:[=<>]|\bbetween|\bin\s*\(|\w\([^()]*,)\s*['"]?$/iu.test(before) ? "value" : "identifier";
}

/** The bracket that is still open where the text ends. */
function innermostBracket(before: string): string | undefined {
  const open: string[] = [];
  for (const character of before) {
    if ("([{".includes(character)) open.push(character);
    else if (")]}".includes(character)) open.pop();
  }
  return open.at(-1);
}
