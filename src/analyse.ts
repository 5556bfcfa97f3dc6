import type { SourceCode } from "@eslint/core";
import type { RecognisedCall } from "./code/call.ts";
import type { Exports } from "./code/exports.ts";
import type { CallExpression, Expression, NameExpression } from "./code/expression.ts";
import type { CodeFile, Language } from "./code/file.ts";
import type { ModuleSurface, ProjectView } from "./code/project-view.ts";
import type { RoutingReading } from "./code/routing.ts";
import { type AuthWords, readAuthSettings } from "./concepts/auth-settings.ts";
import type { Concept, View } from "./concepts/concept.ts";
import type { FactKind, Facts } from "./concepts/facts.ts";
import { refusing } from "./concepts/guard.ts";
import { concepts, type Entry, indexLibraries, type KnowledgeIndex } from "./concepts/library.ts";
import { evidenceOf, libraryOf } from "./concepts/route-functions.ts";
import { reachIn, routingEvidence, routingEvidenceOfPython, routingSurface } from "./concepts/route-surface.ts";
import { Flow } from "./flow/flow.ts";
import { foreignOf } from "./flow/foreign.ts";
import { matches } from "./flow/patterns.ts";
import { randomBytesOf } from "./flow/randomness.ts";
import { elementsOf, passesOn, textsThatReach } from "./flow/reach.ts";
import { allAt } from "./flow/slots.ts";
import { surfaceOf } from "./flow/surface.ts";
import { Trial } from "./flow/trial.ts";
import { libraries } from "./knowledge/index.ts";
import { readDockerfile } from "./languages/dockerfile/file.ts";
import { DockerfileSourceCode } from "./languages/dockerfile/source-code.ts";
import { readDotenv } from "./languages/dotenv/file.ts";
import { DotenvSourceCode } from "./languages/dotenv/source-code.ts";
import { exportsOf } from "./languages/javascript/exports.ts";
import { JavaScriptFile, type JavaScriptSource, mayBegin as mayBeginInJavaScript, mayMean as mayMeanInJavaScript } from "./languages/javascript/file.ts";
import { mayBeNamed as mayBeNamedInJavaScript } from "./languages/javascript/literals.ts";
import type { Node as JavaScriptNode } from "./languages/javascript/nodes.ts";
import { isJson, readJson } from "./languages/json/file.ts";
import { exportsOf as exportsOfPython } from "./languages/python/exports.ts";
import { mayBegin as mayBeginInPython, mayMean as mayMeanInPython, PythonFile } from "./languages/python/file.ts";
import { mayBeNamed as mayBeNamedInPython } from "./languages/python/fixed-texts.ts";
import { readSource } from "./languages/python/language.ts";
import type { Node as PythonNode } from "./languages/python/nodes.ts";
import { PythonSourceCode } from "./languages/python/source-code.ts";
import { isToml, readToml } from "./languages/toml/file.ts";
import { isYaml, readYaml } from "./languages/yaml/file.ts";
import { digestOf } from "./project/digest.ts";
import { inFileView } from "./project/in-file-view.ts";
import type { LanguageOptions, ParsedFile } from "./project/javascript-parse.ts";
import { javaScriptModules } from "./project/javascript.ts";
import type { Modules } from "./project/modules.ts";
import { projectView } from "./project/project-view.ts";
import { pythonModules } from "./project/python.ts";
import { isTracked } from "./project/tracked.ts";

/** What the analysis found in one file. */
export interface Analysis {
  readonly file: CodeFile;
  readonly flow: Flow;
  /** Every call that the knowledge holds, or that looks like one it would hold. */
  readonly calls: readonly RecognisedCall[];
  readonly facts: Facts;
}

/** The part of a rule's context that the analysis reads. */
export interface AnalysisContext {
  readonly sourceCode: SourceCode;
  readonly filename: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Absent in hosts that are not ESLint: then evidence stays in the file. */
  readonly physicalFilename?: string;
  readonly cwd?: string;
  readonly languageOptions?: LanguageOptions;
}

interface Adapter {
  /** Whether ESLint has read a file as one of this language. */
  owns(sourceCode: SourceCode): boolean;
  /** The type of the root node, or a selector of it, at whose end everything has been seen. */
  readonly root: string;
  /** The types of the nodes that may become facts. */
  readonly collected: readonly string[];
  /** A quick no for most of them, by the last name of what is called. */
  mayMean(node: object, lastNames: ReadonlySet<string>): boolean;
  /** The types of those that are calls only by their key or name, in files where a concept's `objects` says that they may be. */
  readonly objects: readonly string[];
  /** The types of the nodes that are fixed texts. */
  readonly literals: readonly string[];
  /** A quick no for most of them, by the name beside them. */
  mayBeNamed(node: object, isWanted: (name: string) => boolean): boolean;
  /** The types of the nodes that may be texts put together from parts. */
  readonly texts: readonly string[];
  /** A quick no for most of them, by the fixed text at their beginning. */
  mayBegin(node: object, isWanted: (beginning: string) => boolean): boolean;
  read(sourceCode: SourceCode, filename: string, nodes: Collected): CodeFile;
  /** What other files of the application say. */
  view(context: AnalysisContext, index: KnowledgeIndex, own: () => Analysis | undefined): ProjectView;
}

/** What every adapter for a language of plain files has in common: nothing in such a file is a call. */
const plain = {
  collected: [], objects: [], literals: [], texts: [],
  mayMean: () => false, mayBeNamed: () => false, mayBegin: () => false, view: () => inFileView,
} satisfies Partial<Adapter>;

const javaScriptNodes = {
  collected: [
    "CallExpression", "NewExpression", "TaggedTemplateExpression", "AssignmentExpression", "ImportExpression", "ExportNamedDeclaration",
    "ExportDefaultDeclaration",
  ],
  objects: ["Property", "VariableDeclarator"],
} as const;

const pythonNodes = {
  collected: ["Call", "Assign", "AnnAssign", "FunctionDef", "AsyncFunctionDef", "ClassDef", "Subscript"],
  objects: ["Dict"],
} as const;

/**
 * One for each language, in the order in which they are asked whether a file is theirs. A language of plain files is
 * `{ ...plain, root, owns, read }`, where `read` makes a `PlainFile` of what the parser gave.
 */
const adapters: Readonly<Partial<Record<Language, Adapter>>> = {
  dotenv: {
    ...plain,
    root: "Dotenv",
    owns: (sourceCode) => sourceCode instanceof DotenvSourceCode,
    read: (sourceCode, filename) => readDotenv(sourceCode as unknown as DotenvSourceCode, filename),
    view: ({ physicalFilename = "" }) => ({ ...inFileView, isTracked: () => isTracked(physicalFilename) }),
  },
  dockerfile: {
    ...plain,
    root: "Dockerfile",
    owns: (sourceCode) => sourceCode instanceof DockerfileSourceCode,
    read: (sourceCode, filename) => readDockerfile(sourceCode as unknown as DockerfileSourceCode, filename),
  },
  python: {
    owns: (sourceCode) => sourceCode instanceof PythonSourceCode,
    root: "Module",
    ...pythonNodes,
    mayMean: (node, lastNames) => mayMeanInPython(node as PythonNode, lastNames),
    literals: ["Constant", "JoinedStr"],
    mayBeNamed: (node, isWanted) => mayBeNamedInPython(node as PythonNode, isWanted),
    texts: ["JoinedStr", "BinOp", "Call"],
    mayBegin: (node, isWanted) => mayBeginInPython(node as PythonNode, isWanted),
    read: (sourceCode, filename, { calls, literals, texts }) => new PythonFile(
      sourceCode as unknown as PythonSourceCode, filename, calls as readonly PythonNode[], literals as readonly PythonNode[], texts as readonly PythonNode[],
    ),
    view: pythonProject,
  },
  json: { ...plain, root: "Document,Program", owns: isJson, read: readJson },
  yaml: { ...plain, root: "Program", owns: isYaml, read: readYaml },
  toml: { ...plain, root: "Program", owns: isToml, read: readToml },
  javascript: {
    owns(sourceCode) {
      const { ast, scopeManager } = sourceCode as { ast: { type?: string; sourceType?: string }; scopeManager?: unknown };
      return ast.type === "Program" && ast.sourceType !== undefined && Boolean(scopeManager);
    },
    root: "Program",
    ...javaScriptNodes,
    mayMean: (node, lastNames) => mayMeanInJavaScript(node as JavaScriptNode, lastNames),
    literals: ["Literal", "TemplateLiteral"],
    mayBeNamed: (node, isWanted) => mayBeNamedInJavaScript(node as JavaScriptNode, isWanted),
    texts: ["TemplateLiteral", "BinaryExpression"],
    mayBegin: (node, isWanted) => mayBeginInJavaScript(node as JavaScriptNode, isWanted),
    read: (sourceCode, filename, { calls, literals, texts }) => new JavaScriptFile(
      sourceCode as unknown as JavaScriptSource, filename, calls as readonly JavaScriptNode[], literals as readonly JavaScriptNode[], texts as readonly JavaScriptNode[],
    ),
    view: javaScriptProject,
  },
};

const byLanguage = Object.entries(adapters) as readonly (readonly [Language, Adapter])[];

/** @returns undefined for a file of a language that the analysis does not read */
export function languageOf(sourceCode: SourceCode): Language | undefined {
  return byLanguage.find(([, { owns }]) => owns(sourceCode))?.[0];
}

/** The nodes of one file that may become facts, in the order of the text. */
interface Collected {
  readonly calls: object[];
  readonly literals: object[];
  readonly texts: object[];
}

/** What is known of one file before and after its nodes were seen; the same for all rules of one run. */
interface State {
  /** Absent until a rule that collects has seen the root. */
  nodes: Collected | undefined;
  /** A rule has been told to collect; whether it will is another question, since a run may end before it begins. */
  isCollecting: boolean;
  analysis: Analysis | undefined;
  /** Of the kinds of fact that are looked for on demand, those that a rule has asked for. */
  readonly demanded: Set<FactKind>;
}

/** What a rule asks of the analysis. */
interface Asked {
  /** The calls that are collected; those that the knowledge holds unless told. */
  readonly lastNames?: ReadonlySet<string> | undefined;
  /** The kinds of fact that it listens to; all unless told. */
  readonly kinds?: readonly FactKind[] | undefined;
}

const states = new WeakMap<SourceCode, Map<KnowledgeIndex, State>>();

const kinds = Object.entries(concepts) as unknown as readonly (readonly [FactKind, Concept])[];
const onDemand = kinds.flatMap(([kind, { onDemand: made }]) => (made ? [kind] : []));

/**
 * The listeners by which one rule of a file collects what all rules of that file read, and `done`, called when it is there.
 * The first rule of a run collects; the others only wait for the end. A run that another rule stopped in its `create` has left
 * nobody who collects: then the tree is walked at the end of the next.
 * @throws an error that names the field, where `settings.rampart` is wrong
 */
export function analysing(
  context: AnalysisContext, language: Language, done: (analysis: Analysis) => void, { lastNames, kinds: listened = onDemand }: Asked = {},
): Readonly<Record<string, (node: object) => void>> {
  const adapter = adapters[language];
  if (!adapter) return {};
  const { sourceCode } = context;
  const index = indexFor(context.settings["rampart"], language);
  const { root, collected, objects, literals, texts } = adapter;
  const state = stateOf(sourceCode, index);
  const wanted = lastNames ?? index.lastNames;
  for (const kind of listened) {
    const made = (concepts[kind] as unknown as Concept).onDemand;
    if (!made || state.demanded.has(kind)) continue;
    for (const each of [kind, ...made]) state.demanded.add(each as FactKind);
    state.analysis = undefined; // of a run without this rule
  }
  const end = (node: object): void => {
    if (!state.analysis) {
      const nodes = state.nodes ?? collectedBelow(node, sourceCode, adapter, wanted);
      const file = adapter.read(sourceCode, fromWorkingDirectory(context.filename, context.cwd), nodes);
      const asked = new Set(kinds.flatMap(([kind, { onDemand: made }]) => (made && !state.demanded.has(kind) ? [] : [kind])));
      state.analysis = analyse(file, index, adapter.view(context, index, () => state.analysis), asked);
    }
    done(state.analysis);
  };
  if (state.isCollecting || state.analysis) return { [`${root}:exit`]: end };
  state.isCollecting = true;
  // A run that was cut short on its way through the file has left nodes behind.
  state.nodes = undefined;
  const collect = (node: object): void => {
    if (adapter.mayMean(node, wanted)) state.nodes?.calls.push(node);
  };
  const collectText = (node: object): void => {
    if (adapter.mayBegin(node, isWantedBeginning)) state.nodes?.texts.push(node);
  };
  const collectLiteral = (node: object): void => {
    if (adapter.mayBeNamed(node, isWantedName)) state.nodes?.literals.push(node);
  };
  const listeners: Record<string, (node: object) => void> = {
    [root]: () => {
      state.nodes = { calls: [], literals: [], texts: [] };
      state.isCollecting = false;
    },
    [`${root}:exit`]: end,
  };
  for (const type of collected) listeners[type] = collect;
  const listen = (type: string, listener: (node: object) => void): void => {
    const before = listeners[type];
    listeners[type] = before === undefined ? listener : (node) => {
      before(node);
      listener(node);
    };
  };
  const { text } = sourceCode as unknown as { readonly text: string };
  // What users teach may be anywhere.
  if (context.settings["rampart"] !== undefined || kinds.some(([, concept]) => concept.objects?.test(text))) {
    for (const type of objects) listeners[type] = collect;
  }
  if (readers.some((concept) => concept.literals?.evidence.test(text))) for (const type of literals) listen(type, collectLiteral);
  if (builders.some((concept) => concept.built?.evidence.test(text))) for (const type of texts) listen(type, collectText);
  return listeners;
}

/** What the listeners would have collected, by a walk. */
function collectedBelow(top: object, sourceCode: SourceCode, adapter: Adapter, lastNames: ReadonlySet<string>): Collected {
  const { collected, objects, literals, texts } = adapter;
  const all = [...nodesBelow(top as TreeNode, sourceCode)];
  return {
    calls: all.filter((node) => (collected.includes(node.type) || objects.includes(node.type)) && adapter.mayMean(node, lastNames)),
    literals: all.filter((node) => literals.includes(node.type) && adapter.mayBeNamed(node, isWantedName)),
    texts: all.filter((node) => texts.includes(node.type) && adapter.mayBegin(node, isWantedBeginning)),
  };
}

/** What the folders above a project are called says nothing of it. */
function fromWorkingDirectory(filename: string, cwd: string | undefined): string {
  if (!cwd || !filename.startsWith(cwd)) return filename;
  const rest = filename.slice(cwd.length);
  return /[/\\]$/u.test(cwd) ? rest : /^[/\\]/u.test(rest) ? rest.slice(1) : filename;
}

/** Whether any concept wants to see the literals that have this name. */
function isWantedName(name: string): boolean {
  return readers.some((concept) => concept.literals?.isWanted(name));
}

/** Whether any concept wants to see the texts that begin so. */
function isWantedBeginning(beginning: string): boolean {
  return builders.some((concept) => concept.built?.isWanted(beginning));
}

const builders = (Object.values(concepts) as unknown as readonly Concept[]).filter(({ built }) => built);
const readers = (Object.values(concepts) as unknown as readonly Concept[]).filter(({ literals }) => literals);

function stateOf(sourceCode: SourceCode, index: KnowledgeIndex): State {
  let byIndex = states.get(sourceCode);
  if (!byIndex) states.set(sourceCode, (byIndex = new Map<KnowledgeIndex, State>()));
  let state = byIndex.get(index);
  if (!state) byIndex.set(index, (state = { nodes: undefined, isCollecting: false, analysis: undefined, demanded: new Set() }));
  return state;
}

interface TreeNode {
  readonly type: string;
}

/** A node and all nodes below it, in the order of the code. */
function* nodesBelow(top: TreeNode, { visitorKeys = {} }: { readonly visitorKeys?: Readonly<Record<string, readonly string[]>> }): Generator<TreeNode> {
  const stack = [top];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    const children = (visitorKeys[node.type] ?? []).flatMap((key) => (node as unknown as Record<string, TreeNode | null | (TreeNode | null)[]>)[key] ?? []);
    for (const child of children.reverse()) if (child) stack.push(child);
  }
}

/**
 * Finds the facts of one file. What is not understood is not known, in whatever way code is written; nothing is caught, so
 * that a mistake of our own stops the run with its trace instead of passing for a clean file.
 * @param wanted the kinds of fact that are asked for; all unless told
 */
export function analyse(file: CodeFile, index: KnowledgeIndex, project: ProjectView = inFileView, wanted?: ReadonlySet<FactKind>): Analysis {
  const flow = new Flow(file, index, project);
  const found = {} as { [K in FactKind]: Facts[K][number][] };
  for (const [kind] of kinds) found[kind] = [];
  const calls: RecognisedCall[] = [];
  const add = (kind: FactKind, facts: unknown): void => {
    (found[kind] as unknown[]).push(...(Array.isArray(facts) ? (facts as unknown[]) : [facts]));
  };
  const isAsked = (kind: FactKind): boolean => wanted?.has(kind) !== false;
  const looksLike = shapesOf(file, index);
  const isNamedHere = memoised((kind) => (concepts[kind] as unknown as Concept).named?.test(file.text) ?? true);
  const byName = (callee: Expression): readonly Entry[] => (
    callee.kind === "member" && callee.property !== undefined ? index.entries(`*.${callee.property}`).filter(({ kind }) => isAsked(kind) && isNamedHere(kind))
      : callee.kind === "name" ? index.entries(`*().${callee.name}`) : []);
  const general = viewOf(flow, "");
  const views = new Map([["", general]]);
  const viewFor = (library: string): View => {
    let view = views.get(library);
    if (!view) views.set(library, (view = Object.assign(Object.create(general) as View, { library })));
    return view;
  };
  const mayMatter = (callee: Expression): boolean => flow.mayBeCalled(callee) || looksLike(callee).length > 0 || byName(callee).length > 0;
  for (const expression of file.calls(index.lastNames, mayMatter)) {
    const path = flow.mayBeCalled(expression.callee) ? flow.pathOf(expression.callee) : undefined;
    const known = new Set<FactKind>();
    const named = new Set<FactKind>();
    let call: RecognisedCall | undefined;
    for (const { kind, model, library, when } of path === undefined ? [] : index.entries(path)) {
      if (!isAsked(kind)) continue;
      if (!when.every((condition) => isMet(flow, expression, condition))) continue;
      if (!call) calls.push((call = recognisedCall(flow, expression, path ?? "", flow.isForeign(expression.callee) ? "project" : "resolved")));
      known.add(kind);
      add(kind, (concepts[kind] as unknown as Concept).recognise(model as never, call, viewFor(library)));
    }
    if (known.size === 0) {
      for (const { kind, model, library, when } of byName(expression.callee)) {
        if (!isAsked(kind)) continue;
        if (!when.every((condition) => isMet(flow, expression, condition))) continue;
        if (kind === "route") named.add(kind); // what the settings say of a call is all there is to say
        add(kind, (concepts[kind] as unknown as Concept).recognise(model as never, recognisedCall(flow, expression, "", "shaped"), viewFor(library)));
      }
    }
    for (const kind of looksLike(expression.callee)) {
      if (!isAsked(kind) || known.has(kind) || named.has(kind) || (known.size > 0 && kind !== "route")) continue; // a policy of a route says nothing of who may call it
      add(kind, (concepts[kind] as unknown as Concept).shape?.recognise(recognisedCall(flow, expression, "", "shaped"), viewFor(flow.textOf(expression.callee))) ?? []);
    }
  }
  for (const [kind, { built, literals, read }] of kinds) {
    if (!isAsked(kind)) continue;
    if (built) add(kind, built.read(viewFor("")));
    if (literals) add(kind, literals.read(viewFor("")));
    if (read) add(kind, read(file, viewFor("")));
  }
  for (const [kind, { derive }] of kinds) if (derive && isAsked(kind)) (found[kind] as unknown[]) = [...derive(found, viewFor(""))];
  return { file, flow, calls, facts: found };
}

/** Other files of JavaScript and TypeScript, read with the parser of the current one. */
function javaScriptProject(context: AnalysisContext, index: KnowledgeIndex, own: () => Analysis | undefined): ProjectView {
  const { sourceCode, cwd, languageOptions = {} } = context;
  const { visitorKeys } = sourceCode as unknown as JavaScriptSource;
  const { surface, routing } = reducing(index, exportsOf);
  const fileOf = (parsed: ParsedFile, path: string, nodes: readonly TreeNode[]): JavaScriptFile => (
    new JavaScriptFile(parsed as unknown as JavaScriptSource, fromWorkingDirectory(path, cwd), nodes as unknown as readonly JavaScriptNode[]));
  return viewOfProject(context, index, own, exportsOf, javaScriptModules(languageOptions, visitorKeys, {
    evidence: evidenceWith(index, routingEvidence),
    isLibrary: index.isRoot,
    read: (parsed, path, view) => surface(fileOf(parsed, path, []), view),
    readRouting(parsed, path, view) {
      const nodes = nodesForRoutes(parsed.ast as TreeNode, parsed, parsed.text, javaScriptNodes, (node) => mayMeanInJavaScript(node as JavaScriptNode, index.lastNames));
      return routing(fileOf(parsed, path, nodes), view);
    },
  }));
}

/** Other files of Python. */
function pythonProject(context: AnalysisContext, index: KnowledgeIndex, own: () => Analysis | undefined): ProjectView {
  const { surface, routing } = reducing(index, exportsOfPython);
  return viewOfProject(context, index, own, exportsOfPython, pythonModules({
    evidence: evidenceWith(index, routingEvidenceOfPython),
    read: (text, path, view) => surface(new PythonFile(readSource(text), fromWorkingDirectory(path, context.cwd)), view),
    readRouting(text, path, view) {
      const source = readSource(text);
      const nodes = nodesForRoutes(source.ast, source, text, pythonNodes, (node) => mayMeanInPython(node as PythonNode, index.lastNames));
      return routing(new PythonFile(source, fromWorkingDirectory(path, context.cwd), nodes as readonly PythonNode[]), view);
    },
  }));
}

/** What the text of a file must contain, with the functions that the settings name. */
function evidenceWith(index: KnowledgeIndex, evidence: Modules["evidence"]): Modules["evidence"] {
  const more = evidenceOf((authWords.get(index) ?? noWords).routeFunctions);
  if (more === undefined) return evidence;
  let known = evidences.get(index);
  if (!known) evidences.set(index, (known = { ...evidence, routes: new RegExp(`${evidence.routes.source}|${more}`, "u") }));
  return known;
}

/** An index is of one language. */
const evidences = new WeakMap<KnowledgeIndex, Modules["evidence"]>();

/** Reduces another file to what it exports, and to what it says of routes. */
function reducing<F extends CodeFile>(index: KnowledgeIndex, exportsIn: (file: F) => Exports): {
  surface(file: F, view: ProjectView): ModuleSurface;
  routing(file: F, view: ProjectView): RoutingReading;
} {
  return {
    surface: (file, view) => surfaceOfModule(exportsIn(file), new Flow(file, index, view)),
    routing(file, view) {
      let analysis: Analysis | undefined;
      let flow: Flow | undefined;
      return {
        ...exportsToReach(() => exportsIn(file), () => (flow ??= analysis?.flow ?? new Flow(file, index, view))),
        surface() {
          analysis ??= analyse(file, index, view, routingKinds);
          return routingSurface(analysis.facts, viewOf(analysis.flow, ""), false);
        },
      };
    },
  };
}

function viewOfProject<F extends CodeFile>(
  { physicalFilename = "", cwd = "" }: AnalysisContext, index: KnowledgeIndex, own: () => Analysis | undefined, exportsIn: (file: F) => Exports, modules: Modules | undefined,
): ProjectView {
  return projectView({
    filename: physicalFilename, cwd, libraries: index, modules,
    ownRouting() {
      const analysis = own();
      return analysis && {
        ...exportsToReach(() => exportsIn(analysis.file as F), () => analysis.flow),
        surface: () => routingSurface(analysis.facts, viewOf(analysis.flow, ""), true),
      };
    },
  });
}

/** The surface of each export, read when it is asked for: of most modules only a few names are. */
function surfaceOfModule({ named, all }: Exports, flow: Flow): ModuleSurface {
  return {
    all,
    exported(name) {
      const expression = named.get(name);
      return expression && surfaceOf(flow, expression);
    },
  };
}

/** The half of a reading that asks about what a file exports. */
function exportsToReach(exportsIn: () => Exports, flow: () => Flow): Omit<RoutingReading, "surface"> {
  let known: Exports | undefined;
  const exports = (): Exports => (known ??= exportsIn());
  return { all: () => exports().all, reach: (steps, withCode) => reachIn(exports(), viewOf(flow(), ""), steps, withCode) };
}

/** The nodes of another file that may be routes, or stand before some. */
function nodesForRoutes(
  ast: TreeNode, keys: { readonly visitorKeys?: Readonly<Record<string, readonly string[]>> }, text: string, { collected, objects }: Pick<Adapter, "collected" | "objects">,
  mayMean: (node: TreeNode) => boolean,
): readonly TreeNode[] {
  const types: ReadonlySet<string> = new Set(concepts.middleware.objects?.test(text) ? [...collected, ...objects] : collected);
  return [...nodesBelow(ast, keys)].filter((node) => types.has(node.type) && mayMean(node));
}

/**
 * A text for `settings.rampart.project` that changes when a file does which may decide who guards a route of another file. ESLint's `--cache`
 * keeps a file's reports until the file or its settings change, so without it a guard that was removed elsewhere goes unnoticed.
 * @param cwd the folder of the application
 */
export function projectDigest(cwd: string = process.cwd()): string {
  return digestOf(cwd, (name) => /\.(?:[cm]?[jt]sx?|py)$/u.test(name), [routingEvidenceOfPython.hangs, routingEvidence.guardsAll, routingEvidenceOfPython.guardsAll, refusing]);
}

/** What is asked of another file for the sake of routes. */
const routingKinds: ReadonlySet<FactKind> = new Set(["route", "middleware"]);

/** Asks once for each kind of fact. */
function memoised(ask: (kind: FactKind) => boolean): (kind: FactKind) => boolean {
  const known = new Map<FactKind, boolean>();
  return (kind) => {
    let answer = known.get(kind);
    if (answer === undefined) known.set(kind, (answer = ask(kind)));
    return answer;
  };
}

function isMet(flow: Flow, expression: CallExpression, { slot, wanted }: Entry["when"][number]): boolean {
  const found = allAt(flow, expression, slot);
  return typeof wanted === "boolean" ? found.length > 0 === wanted : found.some((value) => (value.kind === "constant" ? value.value : flow.pathOf(value)) === wanted);
}

/** The kinds of fact that a callee may be of by its shape; the text of the file is searched for evidence once, if at all. */
function shapesOf(file: CodeFile, index: KnowledgeIndex): (callee: Expression) => readonly FactKind[] {
  const isEvident = memoised((kind) => (concepts[kind] as unknown as Concept).shape?.evidence.test(file.text) ?? false);
  return (callee) => {
    const name = callee.kind === "member" ? callee.property : isImported(callee) ? callee.name : undefined;
    const kinds = name === undefined ? [] : index.shapes(name);
    return kinds.filter(isEvident);
  };
}

/** A name that another file of the application gives: `import { query } from "../db.js"`. */
function isImported(callee: Expression): callee is NameExpression {
  const value = callee.kind === "name" && callee.variable?.definitions.length === 1 ? callee.variable.definitions[0]?.value : undefined;
  const from = value?.kind === "member" ? value.object : value;
  return from?.kind === "import" && from.module.startsWith(".");
}

function recognisedCall(flow: Flow, expression: CallExpression, path: string, grade: RecognisedCall["grade"]): RecognisedCall {
  return {
    expression, path, grade,
    at: (slot) => slot && flow.at(expression, slot),
    allAt: (slot) => (slot ? allAt(flow, expression, slot) : []),
    each(index) {
      const given = expression.arguments[index]?.value;
      return (given ? flow.itemsOf(given) : []).map((value) => recognisedCall(flow, {
        kind: "call", callee: expression.callee, isTag: false, decorated: undefined, range: value.range, loc: value.loc,
        arguments: expression.arguments.map((argument, i) => (i === index ? { ...argument, value } : argument)),
      }, path, grade));
    },
  };
}

function viewOf(flow: Flow, library: string): View {
  const valueAt = (expression: Expression | undefined): ReturnType<View["valueAt"]> => expression && flow.valueOf(expression);
  return {
    file: flow.file, library, valueAt,
    value: (expression) => flow.valueOf(expression),
    identityOf: (expression) => flow.identityOf(expression),
    injectedBy: (expression) => flow.injected(expression),
    functionOf: (expression) => flow.functionOf(expression),
    passesOn: (call, given) => passesOn(flow, call, given),
    isMaker: (expression) => flow.isMaker(expression),
    isFromElsewhere: (expression) => flow.isFromElsewhere(expression),
    foreignOf: (expression) => foreignOf(flow, expression),
    isTracked: () => flow.project.isTracked?.(),
    get routing() {
      return flow.project.routing;
    },
    auth: authWords.get(flow.knowledge) ?? noWords,
    isKnown(expression) {
      const path = flow.pathOf(expression);
      // What another file of the application derives from a library's may do more.
      if (path === undefined || flow.isForeign(expression)) return false;
      return flow.knowledge.isRoot(path.split(/[.(]/u, 1)[0] ?? "") || flow.knowledge.isRoot(path.split(/[(]/u, 1)[0] ?? "") || /^(?:object|typing|abc)\b/u.test(path);
    },
    isReader: (expression) => flow.targetsOf(expression).every((target) => {
      // A class of this file that is derived from a library's may do more.
      if (target.kind !== "call" || flow.targetsOf(target.callee).some(({ kind }) => kind === "class")) return false;
      const path = flow.pathOf(target.callee);
      return path !== undefined && flow.knowledge.isReader(path);
    }),
    itemsOf: (expression) => flow.itemsOf(expression),
    elementsOf: (expression) => elementsOf(flow, expression),
    textsThatReach: (expression) => textsThatReach(flow, expression),
    randomBytesOf: (expression) => randomBytesOf(flow, expression),
    targetsOf: (expression) => flow.targetsOf(expression),
    trial: (isSubject, text) => new Trial(flow, isSubject, text),
    matches,
  };
}

const own = libraries.map((library) => ({ library, where: `knowledge/${library.name}`, isTrusted: true }));
const none = {};
const indexes = new WeakMap<object, Partial<Record<Language, KnowledgeIndex>>>();

/** The plugin's knowledge and the user's, indexed once for each settings object. */
export function indexFor(settings: unknown, language: Language): KnowledgeIndex {
  const key = typeof settings === "object" && settings !== null ? settings : none;
  let known = indexes.get(key);
  if (!known) indexes.set(key, (known = {}));
  const before = known[language];
  if (before) return before;
  const written = readSettings(settings);
  const words = readAuthSettings((settings as RampartSettingsObject | undefined)?.auth, "settings.rampart.auth");
  const { routeFunctions } = words;
  const made = routeFunctions.length > 0 && (language === "javascript" || language === "python") ? [{ library: libraryOf(routeFunctions, language), where: "settings.rampart.auth.routeFunctions" }] : [];
  const index = indexLibraries([...written, ...made, ...own], language);
  authWords.set(index, words);
  return (known[language] = index);
}

interface RampartSettingsObject {
  readonly auth?: unknown;
}

/** What an application says of its guards, by the index that its settings made. */
const authWords = new WeakMap<object, AuthWords>();
const noWords = readAuthSettings(undefined, "");

function readSettings(settings: unknown): readonly { readonly library: unknown; readonly where: string }[] {
  if (settings === undefined) return [];
  const where = "settings.rampart";
  if (typeof settings !== "object" || settings === null || Array.isArray(settings)) throw new TypeError(`${where}: expected an object`);
  for (const [key, value] of Object.entries(settings)) {
    if (key === "project" && typeof value !== "string") throw new TypeError(`${where}.project: expected what projectDigest() gives`);
    if (!["libraries", "auth", "project"].includes(key)) throw new TypeError(`${where}.${key}: unknown setting; known are libraries, auth and project`);
  }
  const { libraries: written } = settings as { libraries?: unknown };
  if (written === undefined) return [];
  if (!Array.isArray(written)) throw new TypeError(`${where}.libraries: expected an array of library(...)`);
  return written.map((library: unknown, i) => ({ library, where: `${where}.libraries[${i}]` }));
}
