import { type Confidence, confidences, trace } from "../concepts/facts.ts";
import type { Hole, Query } from "../concepts/query.ts";
import { defineRule } from "../define-rule.ts";

export default defineRule({
  name: "no-string-built-queries",
  meta: {
    type: "problem",
    hasSuggestions: true,
    docs: {
      description: "Disallow queries whose text is built from values",
      recommended: "error", languages: ["javascript", "python"], cwe: [89, 943], owasp: ["A03:2021"], guidelines: [22],
    },
    messages: {
      value: "This query's text is built from {{part}} (line {{line}}): a quote in it changes what the query does. Pass it as a parameter{{placeholder}}.",
      valueFromOutside: "Text from outside becomes part of this query: {{trace}}. A quote in it changes what the query does. Pass it as a parameter{{placeholder}}.",
      identifier: "This query's text takes a name or a clause from {{part}} (line {{line}}), where no parameter can stand. Look it up in a fixed list of names.",
      identifierFromOutside: "Text from outside becomes a name or a clause of this query: {{trace}}. No parameter can stand there: look it up in a fixed list of names.",
      script: "The database runs this text as a script, and it is built from {{part}} (line {{line}}). Use the query's own operators, or pass the value as an argument.",
      scriptFromOutside: "The database runs this text as a script, and text from outside becomes part of it: {{trace}}. Use the query's own operators, or pass the value as an argument.",
      filter: "This filter is built from {{part}} (line {{line}}): a bracket or an asterisk in it changes who is found. Escape it as RFC 4515 says, or build the filter from the library's objects.",
      filterFromOutside: "Text from outside becomes part of this filter: {{trace}}. A bracket or an asterisk in it changes who is found. Escape it as RFC 4515 says, or build the filter from the library's objects.",
      path: "This path through a document is built from {{part}} (line {{line}}): a quote in it selects something else. Pass it as a variable of the expression, or accept letters and digits alone.",
      pathFromOutside: "Text from outside becomes part of this path through a document: {{trace}}. A quote in it selects something else. Pass it as a variable of the expression, or accept letters and digits alone.",
      variable: "This document is built from {{part}} (line {{line}}): it can ask for more than was meant. Declare a variable in the document, and pass the value beside it.",
      variableFromOutside: "Text from outside becomes part of this document: {{trace}}. It can ask for more than was meant. Declare a variable in the document, and pass the value beside it.",
      json: "This query is put together as JSON text from {{part}} (line {{line}}): a quote in it adds operators. Write an object, with the value in it.",
      jsonFromOutside: "Text from outside becomes part of a query that is put together as JSON text: {{trace}}. A quote in it adds operators. Write an object, with the value in it.",
      bindParameters: "Pass the values as parameters.",
    },
    schema: [],
    defaultOptions: [],
  },

  create(context) {
    return {
      query(query) {
        const open = query.holes.filter((hole) => !hole.isHarmless);
        const judged = open.map((hole) => ({ hole, source: hole.value.sources.find(({ kind }) => kind === "request"), confidence: confidenceOf(hole, query) }));
        // One query, one report: the surest part speaks.
        const [worst] = judged.toSorted((a, b) => confidences.indexOf(b.confidence) - confidences.indexOf(a.confidence));
        if (!worst) return;
        const { hole, source, confidence } = worst;
        const kind = hole.position === "clause" ? "identifier" : hole.position;
        context.report({
          loc: query.loc, messageId: source ? `${kind}FromOutside` : kind, confidence,
          data: {
            part: hole.value.text, line: String(hole.value.loc.start.line), trace: source ? trace(source) : "",
            placeholder: query.placeholder ? ` (${query.placeholder})` : "",
          },
          suggest: [{ messageId: "bindParameters", edits: query.rewrites.bindParameters() }],
        });
      },
    };
  },
});

/** What a program calls the name of a table or a schema is most often one of its own, also where it is compared with a column. */
const ownName = /(?:^|[._])(?:db_?table|(?:table|schema)_?name|schema|table)$/iu;

/** A value in the text is a flaw whatever it is today; a name or a clause only where its text comes from outside. */
function confidenceOf({ value, position, isQuoted, isEscaped }: Hole, { grade, isRun }: Query): Confidence {
  if (!isRun) return "possible"; // who knows what becomes of it
  const isFromOutside = value.sources.some(({ kind }) => kind === "request");
  // Where no parameter can stand, a check by a function of another file may be all that can be done.
  if (value.isVouchedFor && (position === "identifier" || position === "clause" || position === "script")) return "possible";
  // Doubled quotes hold, but for a database that also takes a backslash, and for the next place where they are forgotten.
  if (isEscaped) return isFromOutside ? "likely" : "possible";
  if (isFromOutside) return grade === "shaped" ? "likely" : "certain";
  if (value.origin === "import" || value.origin === "function") return "possible"; // a constant of another file, most often
  if (value.origin === "call" && !isQuoted) return "possible"; // may give a placeholder, or a piece of the query's own
  if (value.isTested) return "possible"; // by something that may well refuse what is dangerous
  if (ownName.test(value.name ?? "")) return "possible";
  return position === "identifier" || position === "clause" ? "possible" : "likely";
}
