import type { CallExpression, Expression } from "../code/expression.ts";
import type { Source, Step } from "../code/value.ts";
import { constantOf } from "./constants.ts";
import { originsOf } from "./definitions.ts";
import type { Flow } from "./flow.ts";
import { nameOf } from "./names.ts";

/**
 * Where the text of an expression comes from, found backwards through names, texts, members, functions of the file and
 * the calls that pass text on. What a check or a conversion has made harmless has no source.
 */
export function sourcesOf(flow: Flow, expression: Expression): readonly Source[] {
  // A loop adds no source of its own.
  return flow.sources.get(expression, [], () => {
    const sources = flow.descend(() => compute(flow, expression), []);
    return [...new Map(sources.map((source) => [`${source.kind} ${source.text} ${source.line}`, source])).values()].slice(0, flow.limits.sources);
  });
}

function compute(flow: Flow, expression: Expression): readonly Source[] {
  if (constantOf(flow, expression) !== undefined || flow.isHarmless(expression)) return [];
  const all = (expressions: readonly Expression[]): readonly Source[] => expressions.flatMap((each) => sourcesOf(flow, each));
  const isAlias = isHeld(expression) || (expression.kind === "member" && isHeld(expression.object) && sourceAt(flow, expression.object) !== undefined);
  const own = isAlias ? undefined : sourceAt(flow, expression);
  if (own?.kind === "file" && expression.kind === "call") {
    // Whoever says which file it is says what is read.
    const chosen = all(argumentsOf(expression)).filter(({ kind }) => kind === "request");
    return chosen.length > 0 ? chosen : [own];
  }
  if (own) return [own];
  switch (expression.kind) {
    case "text":
      return all(expression.parts);
    case "join":
      return all([expression.list, expression.separator]);
    case "list":
      return all(expression.items.map((item) => item.value));
    case "mapped":
      return all(expression.results);
    case "record":
      return all(expression.entries.map((entry) => entry.value));
    case "element":
      return sourcesOf(flow, expression.of);
    case "operation":
      return expression.operator === "other" || expression.operator === "excerpt" ? all(expression.operands) : expression.operator === "and" ? all(expression.operands.slice(-1)) : [];
    case "parameter":
      return sourcesOfParameter(flow, expression);
    case "name": {
      const step: Step = { text: expression.name, line: expression.loc.start.line };
      return all(originsOf(flow, expression) ?? []).map((source) => withStep(source, step));
    }
    case "member": {
      const origins = originsOf(flow, expression);
      return origins ? all(origins) : sourcesOf(flow, expression.object);
    }
    case "choice":
      return all(expression.options);
    case "call": {
      const target = flow.functionOf(expression.callee);
      if (target) return all(target.returns);
      const path = flow.pathOf(expression.callee);
      if (path !== undefined && flow.knowledge.isStep(path)) return all(expression.arguments.map(({ value }) => value));
      if (expression.callee.kind === "member" && answering.has(expression.callee.property ?? "")) return [];
      // A method of the text itself passes it on, changed at most: `name.trim()`, `form.get("name")`.
      return expression.callee.kind === "member" ? sourcesOf(flow, expression.callee.object) : [];
    }
    default:
      return [];
  }
}

/** Methods of texts that give yes, no or a number. */
const answering = new Set(["startsWith", "endsWith", "startswith", "endswith", "indexOf", "lastIndexOf", "localeCompare", "charCodeAt", "codePointAt"]);

/** What a call is given, and the calls whose result it is a method of: `open(path).read()`. */
function argumentsOf(call: CallExpression): readonly Expression[] {
  const given: Expression[] = [];
  let next: Expression | undefined = call;
  for (let i = 0; next?.kind === "call" && i < 20; i++) {
    given.push(...next.arguments.map(({ value }) => value));
    next = next.callee.kind === "member" ? next.callee.object : undefined;
  }
  return given;
}

/** What a variable holds came from where it was written. */
function isHeld(expression: Expression): boolean {
  return expression.kind === "name" && expression.variable !== undefined;
}

function withStep(source: Source, step: Step): Source {
  const last = source.steps.at(-1);
  if (step.text === source.text || last?.text === step.text) return source;
  return { ...source, steps: [...source.steps, step] };
}

function sourceAt(flow: Flow, expression: Expression): Source | undefined {
  const path = flow.pathOf(expression);
  const kind = (path === undefined ? undefined : flow.knowledge.source(path)) ?? kindOfMethod(flow, expression);
  if (!kind) return undefined;
  return { kind, text: nameOf(expression) ?? flow.textOf(expression), line: expression.loc.start.line, steps: [] };
}

/** What a method gives whose name says it, of whatever another file or package gives: `fs.readFileSync(path)` of the program's own `fs`. */
function kindOfMethod(flow: Flow, expression: Expression): Source["kind"] | undefined {
  if (expression.kind !== "call" || expression.callee.kind !== "member" || expression.callee.property === undefined) return undefined;
  const { object, property } = expression.callee;
  const kind = flow.knowledge.source(`*.${property}()`);
  if (kind && flow.isImported(object)) return kind;
  return flow.pathOf(object) === undefined ? flow.knowledge.source(`?.${property}()`) : undefined;
}

function sourcesOfParameter(flow: Flow, expression: Expression & { kind: "parameter" }): readonly Source[] {
  const { parameter, function: code } = expression;
  const handler = flow.handlerOf(code);
  const text = parameter.name ?? "an argument";
  const line = expression.loc.start.line;
  if (handler) {
    const type = parameter.annotation?.type && flow.pathOf(parameter.annotation.type);
    const isInjected = (type !== undefined && handler.injected.has(type)) ||
      [parameter.default, ...(parameter.annotation?.metadata ?? [])].some((given) => {
        const path = given?.kind === "call" ? flow.pathOf(given.callee) : undefined;
        return path !== undefined && handler.injected.has(path);
      });
    if (isInjected) return [];
    // A type of another file may be a schema, or stand for something injected.
    const isForeign = parameter.annotation?.type !== undefined && flow.isImported(parameter.annotation.type);
    return [{ kind: isForeign ? "argument" : "request", text, line, steps: [] }];
  }
  const given = code.callers.flatMap((call) => {
    const argument = flow.argumentFor(call, parameter) ?? parameter.default;
    return argument ? sourcesOf(flow, argument) : [];
  });
  // Where others may call it, too, the calls in sight still show what comes in.
  if (code.callers.length > 0 && (code.isClosed || given.some(({ kind }) => kind === "request"))) return given;
  return [{ kind: "argument", text, line, steps: [] }];
}
