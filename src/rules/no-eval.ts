import type { Value } from "../code/value.ts";
import type { RunsIn } from "../concepts/evaluation.ts";
import { type Confidence, trace } from "../concepts/facts.ts";
import { defineRule } from "../define-rule.ts";

/** How sure a report is, by where the code runs: of text from outside, and of any other that is not fixed. */
const confidences: Readonly<Record<RunsIn, { readonly outside: Confidence; readonly other: Confidence }>> = {
  process: { outside: "certain", other: "likely" },
  worker: { outside: "certain", other: "possible" },
  page: { outside: "certain", other: "possible" },
  interpreter: { outside: "likely", other: "possible" },
  isolate: { outside: "possible", other: "possible" },
};

const places: Readonly<Record<RunsIn, string>> = {
  process: "this process",
  worker: "a worker of this program",
  page: "the page, as its user",
  interpreter: "an interpreter inside this process, and such have been broken out of",
  isolate: "an isolate of this program, among whatever else runs there",
};

const choose = "Parse the data, or choose from a fixed table of functions.";
const handIn = "Hand values in as arguments, not inside the text.";
const advices: Readonly<Record<RunsIn, string>> = { process: choose, worker: choose, page: handIn, interpreter: choose, isolate: handIn };

export default defineRule({
  name: "no-eval",
  meta: {
    type: "problem",
    hasSuggestions: true,
    docs: {
      description: "Disallow running text as code",
      recommended: "error", languages: ["javascript", "python"], cwe: [94, 95], owasp: ["A03:2021"], guidelines: [24],
    },
    messages: {
      dynamic: "{{name}} runs {{code}} as code: whoever can change that text runs code in {{place}}. {{advice}}",
      fromOutside: "{{name}} runs text from outside as code: {{trace}}. Whoever sends it runs code in {{place}}. {{advice}}",
      pathFromOutside: "{{name}} runs the file that a request names: {{trace}}. Whoever sends it runs any file that the process can read. Look the file up in a fixed table.",
      dynamicPath: "{{name}} runs whatever file {{code}} names: {{trace}}. Look the file up in a fixed table, or begin the path with a fixed folder.",
      received: "{{name}} runs what anyone on this machine sends to its port as code. Hand in a function that verifies it, or read the settings from a file.",
      parseAsLiteral: "Read the text with ast.literal_eval, which runs nothing, if it is meant to be data.",
      parseAsJson: "Read the text with JSON.parse, which runs nothing, if it is meant to be JSON.",
    },
    schema: [],
    defaultOptions: [],
  },

  create(context) {
    return {
      evaluation({ loc, name, code, parameters, takesFunctions, runsIn, isPath, isReceived, rewrites }) {
        if (isReceived) return context.report({ loc, messageId: "received", data: { name }, confidence: "likely" });
        const isFixed = code.constant !== undefined || code.isHarmless;
        const source = [...(isFixed ? [] : [code]), ...parameters].flatMap(({ sources }) => sources).find(({ kind }) => kind === "request");
        if (isFixed && !source) return;
        if (isPath) {
          // A fixed folder is how programs run their own parts.
          const given = source ?? code.sources.find(({ kind }) => kind === "argument");
          const isConfined = code.texts.every(([first]) => typeof first?.constant === "string" && /[/.]/u.test(first.constant));
          if (!given || (!source && isConfined)) return;
          const data = { name, code: code.text, trace: trace(given) };
          return context.report({ loc, messageId: source ? "pathFromOutside" : "dynamicPath", data, confidence: source ? "certain" : "possible" });
        }
        const [place, advice] = [places[runsIn], advices[runsIn]];
        const suggest = [
          { messageId: "parseAsJson", edits: rewrites.parseAsJson() }, { messageId: "parseAsLiteral", edits: rewrites.parseAsLiteral() },
        ] as const;
        if (source) {
          return context.report({ loc, messageId: "fromOutside", data: { name, trace: trace(source), place, advice }, confidence: confidences[runsIn].outside, suggest });
        }
        const open = code.texts.map((parts) => parts.filter((part) => part.constant === undefined && !part.isHarmless));
        // A function is innocent, what is not known may be one, and an isolate is made for what is not known: only text that is
        // built here can be told from those.
        const isBuilt = code.texts.some((parts, i) => open[i]?.length && parts.some((part) => typeof part.constant === "string"));
        if ((takesFunctions || runsIn === "isolate") && !isBuilt) return;
        // What another file of the program says, or holds, is mostly the program's own; code for an option is what the option is for.
        const isOwn = open.flat().every((part) => isOfProgram(part));
        const confidence = isOwn ? "possible" : confidences[runsIn].other;
        context.report({ loc, messageId: "dynamic", data: { name, code: code.text, place, advice }, confidence, suggest });
      },
    };
  },
});

function isOfProgram(part: Value): boolean {
  const { origin, sources, isGivenFixed, called } = part;
  if (isGivenFixed || (origin === "import" && !sources.some(({ kind }) => kind === "environment"))) return true;
  // The file that it is read of has been asked about.
  if (called?.name?.startsWith("read") && called.on?.isTested) return true;
  return sources.length > 0 && sources.every(({ kind }) => kind === "file" || kind === "option");
}
