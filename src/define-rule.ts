import type { RuleDefinition, RuleVisitor, SourceCode, SourceLocation } from "@eslint/core";
import { analysing, languageOf } from "./analyse.ts";
import type { CodeFile, Edit, Language } from "./code/file.ts";
import { type Confidence, confidences, type FactKind, type FactVisitor } from "./concepts/facts.ts";
import { concepts } from "./concepts/library.ts";

/** What a rule's documentation and the configs are made from. */
export interface RuleDocs {
  readonly description: string;
  /** Its place in `recommended`: as an error, as a warning, or not there. */
  readonly recommended: "error" | "warn" | false;
  /** What it is told where all is wanted that may be wrong, beside the least confidence: in `strict` and `all`, but for tests. */
  readonly strict?: Readonly<Record<string, unknown>>;
  readonly languages: readonly Language[];
  /** https://cwe.mitre.org */
  readonly cwe: readonly number[];
  /** https://owasp.org/Top10/ */
  readonly owasp: readonly string[];
  /** Numbers of the guidelines that the rule enforces. */
  readonly guidelines: readonly number[];
}

interface OptionSchema {
  readonly type: "object";
  readonly properties: Readonly<Record<string, object>>;
  readonly additionalProperties: false;
}

interface Meta<Id extends string, Options extends object> {
  readonly type: "problem" | "suggestion";
  readonly docs: RuleDocs;
  readonly messages: Readonly<Record<Id, string>>;
  readonly schema: readonly [] | readonly [OptionSchema];
  readonly defaultOptions: readonly [] | readonly [Options];
  readonly hasSuggestions?: boolean;
}

interface Report<Id extends string = string> {
  readonly loc: SourceLocation;
  readonly messageId: Id;
  readonly data?: Readonly<Record<string, string>>;
  /** How sure the rule is of this one report; `certain` unless told. */
  readonly confidence?: Confidence;
  /** Changes that a reader may choose; one without edits is left out. */
  readonly suggest?: readonly { readonly messageId: Id; readonly data?: Readonly<Record<string, string>>; readonly edits: readonly Edit[] | undefined }[];
}

export interface FactRuleContext<Id extends string, Options extends object> {
  /** `confidence` is the least that is reported: what is less sure need not be looked for. */
  readonly options: readonly [Options & { readonly confidence: Confidence }];
  report(report: Report<Id>): void;
}

interface Definition<Id extends string, Options extends object> {
  readonly name: string;
  readonly meta: Meta<Id, Options>;
  /** As ESLint's, but the visitor's keys are kinds of fact. */
  create(context: FactRuleContext<Id, Options>): FactVisitor;
}

export interface Rule extends RuleDefinition {
  readonly meta: NonNullable<RuleDefinition["meta"]> & {
    readonly docs: RuleDocs;
    /** It suggests other code, and not only a comment that turns it off. */
    readonly mends: boolean;
  };
}

const confidenceSchema = {
  enum: confidences,
  description: "The least confidence that is reported.",
};

/**
 * An ESLint rule from a policy over facts. The rule serves every language that its `docs.languages` lists and is silent in
 * any other. @throws when `create` gives a visitor for a kind of fact that does not exist
 */
export function defineRule<const Id extends string, const Options extends object = object>(
  { name, meta, create }: Definition<Id, Options>,
): Rule {
  const [schema] = meta.schema;
  const [defaults] = meta.defaultOptions;
  let listened: readonly FactKind[] | undefined;
  /** What the rule listens to by name, told by its visitor with the options that it has by default. */
  const listenedTo = (): readonly FactKind[] => (
    listened ??= kindsOf(name, create({ options: [{ ...defaults, confidence: "likely" } as Options & { confidence: Confidence }], report: () => undefined })));
  const rule = {
    meta: {
      ...meta,
      languages: ["*"],
      messages: { ...meta.messages, explainDisable },
      hasSuggestions: true,
      mends: meta.hasSuggestions ?? false,
      schema: [{
        type: "object", additionalProperties: false,
        properties: { ...schema?.properties, confidence: confidenceSchema },
      }],
      defaultOptions: [{ ...defaults, confidence: "likely" }],
    },
    create(context: EslintContext): RuleVisitor {
      const language = languageOf(context.sourceCode);
      if (!language || !meta.docs.languages.includes(language)) return {};
      return analysing(context, language, ({ file, facts }) => {
        // In most files nothing happens that any rule speaks of.
        if (allKinds.every((kind) => facts[kind].length === 0)) return;
        const options = { ...defaults, confidence: "likely", ...context.options[0] } as Options & { confidence: Confidence };
        const sent = new Set<string>();
        const visitor = create({
          options: [options],
          report(report) {
            // A value that two calls share is one flaw.
            const { start } = report.loc;
            const key = `${start.line}:${start.column} ${report.messageId}`;
            if (sent.has(key)) return;
            if (confidences.indexOf(report.confidence ?? "certain") < confidences.indexOf(options.confidence)) return;
            sent.add(key);
            send(context, withDisable({ ...report, loc: asCounted(report.loc, file) }, context, file));
          },
        });
        for (const kind of kindsOf(name, visitor)) for (const fact of facts[kind]) (visitor[kind] as (fact: unknown) => void)(fact);
        visitor.file?.(facts);
      }, { kinds: listenedTo() }) as RuleVisitor;
    },
  };
  return rule as unknown as Rule;
}

const allKinds = Object.keys(concepts) as readonly FactKind[];

interface EslintContext {
  /** The rule's name as the configuration has it. */
  readonly id: string;
  readonly sourceCode: SourceCode;
  readonly filename: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly options: readonly [object?];
  report(descriptor: object): void;
}

/** A place as ESLint counts it in files of the language. */
function asCounted(loc: SourceLocation, { firstColumn = 0 }: CodeFile): SourceLocation {
  const { start, end } = loc;
  return firstColumn === 0 ? loc : { start: { ...start, column: start.column + firstColumn }, end: { ...end, column: end.column + firstColumn } };
}

const explainDisable = "Turn {{rule}} off for this line, and say why";

/**
 * Adds, as the last suggestion, a comment that turns the rule off. Editors write such comments themselves, but in the words of
 * JavaScript, whatever the language is: for JavaScript nothing is added.
 */
function withDisable(report: Report, { id, sourceCode }: EslintContext, file: CodeFile | undefined): Report {
  const { loc, suggest = [] } = report;
  if (!file || file.language === "javascript") return report;
  if (suggest.some(({ edits }) => edits?.some(({ text }) => text.includes("eslint-disable")))) return report;
  const at = (sourceCode as TextSource).getIndexFromLoc?.(loc.start);
  if (at === undefined) return report;
  const edits = file.print.explainDisable({ range: [at, at], loc }, id, "TODO: say why");
  return { ...report, suggest: [...suggest, { messageId: "explainDisable", data: { rule: id }, edits }] };
}

type TextSource = SourceCode & { getIndexFromLoc?(loc: SourceLocation["start"]): number };

interface Fixer {
  replaceTextRange(range: readonly [number, number], text: string): unknown;
}

function send(context: EslintContext, { confidence: _, suggest = [], ...report }: Report<string>): void {
  context.report({
    ...report,
    suggest: suggest.flatMap(({ edits, ...suggestion }) => edits ? [{
      ...suggestion,
      fix: (fixer: Fixer) => edits.map(({ range, text }) => fixer.replaceTextRange(range, text)),
    }] : []),
  });
}

/** The kinds of fact that a rule listens to, `file` apart. @throws for one that does not exist */
function kindsOf(name: string, visitor: FactVisitor): readonly FactKind[] {
  return Object.keys(visitor).filter((kind): kind is FactKind => {
    if (kind === "file" || Object.hasOwn(concepts, kind)) return kind !== "file";
    throw new TypeError(`${name} listens to "${kind}", which is no kind of fact; known are ${Object.keys(concepts).join(", ")} and file`);
  });
}
