import type { CallExpression, Expression, MemberExpression, Variable } from "../code/expression.ts";
import type { ParameterExpression } from "../code/expression.ts";
import { constantOf } from "./constants.ts";
import type { Annotation, FunctionCode, Parameter } from "../code/function.ts";
import type { Flow } from "./flow.ts";
import { foreignOf } from "./foreign.ts";
import { storedAt } from "./stored.ts";

/**
 * The dotted path of an expression, from the module it was imported from: `pg.Pool().query`. Calling is `()`, and so is an
 * instance of a class, an awaited result, what `with ... as` gives, and a parameter annotated with the class.
 * @returns undefined where the origin is not known or not unique
 */
export function pathOf(flow: Flow, expression: Expression): string | undefined {
  // Chains of members and calls can be as long as the file, so they are walked, not recursed into.
  const chain: (MemberExpression | CallExpression)[] = [];
  let base = expression;
  for (;;) {
    if (flow.paths.has(base)) break;
    if (base.kind === "member" && (base.property ?? base.key) !== undefined) {
      chain.push(base);
      base = base.object;
    } else if (base.kind === "call") {
      chain.push(base);
      base = base.callee;
    } else break;
  }
  let path = flow.paths.has(base) ? flow.paths.get(base) : remember(flow, base, () => pathOfBase(flow, base));
  for (let link = chain.pop(); link; link = chain.pop()) {
    const [current, below] = [link, path];
    path = remember(flow, current, () =>
      current.kind === "member" ? pathOfMember(flow, current, below) : pathOfCall(flow, current, below));
  }
  return path;
}

function remember(flow: Flow, key: Expression, compute: () => string | undefined): string | undefined {
  flow.paths.set(key, undefined); // a value defined by itself has no path
  const path = flow.descend(compute, undefined);
  flow.paths.set(key, path);
  return path;
}

function pathOfBase(flow: Flow, expression: Expression): string | undefined {
  switch (expression.kind) {
    case "name":
      return expression.variable ? pathOfVariable(flow, expression.variable) : flow.knowledge.canonical(expression.name);
    case "import": {
      const { name } = expression;
      const isKnown = flow.knowledge.isRoot(expression.module);
      const foreign = isKnown ? undefined : foreignPath(flow, expression);
      if (foreign !== undefined || (!isKnown && flow.project.isOwn(expression.module))) return foreign;
      const module = flow.knowledge.canonical(expression.module);
      return name === undefined ? module : flow.knowledge.canonical(`${module}.${name}`);
    }
    case "choice":
      return onlyPath(flow, expression.options);
    case "class":
      return onlyPath(flow, expression.class.bases); // an instance is one of its base, too
    case "parameter":
      return pathOfParameter(flow, expression);
    case "element":
      return onlyPath(flow, flow.itemsOf(expression.of));
    default:
      return undefined;
  }
}

/** A name has one path wherever it is mentioned: which of several writes a mention sees is not asked. */
function pathOfVariable(flow: Flow, variable: Variable): string | undefined {
  if (flow.variablePaths.has(variable)) return flow.variablePaths.get(variable);
  flow.variablePaths.set(variable, undefined);
  const written = onlyPath(flow, variable.definitions.map((definition) => definition.value));
  const path = written !== undefined && isOfKnown(flow, written) ? written : (instanceOf(flow, variable.annotation) ?? written);
  flow.variablePaths.set(variable, path);
  return path;
}

/** An instance of what an annotation names. */
function instanceOf(flow: Flow, annotation: Annotation | undefined): string | undefined {
  const type = annotation?.type && pathOf(flow, annotation.type);
  return type === undefined ? undefined : flow.knowledge.canonical(`${type}()`);
}

/** Whether a path begins with a module or a global that the knowledge holds. */
function isOfKnown(flow: Flow, path: string): boolean {
  for (let i = 0, end = path.search(/[.(]/u); i < 4; i++) {
    if (flow.knowledge.isRoot(end < 0 ? path : path.slice(0, end))) return true;
    if (end < 0 || path[end] === "(") break;
    end = end + 1 + path.slice(end + 1).search(/[.(]|$/u);
  }
  return false;
}

/** What is kept on the global object between reloads is nothing but what is put there. */
const kept = /^(?:globalThis|global)\.\w+$/u;

function onlyPath(flow: Flow, expressions: readonly Expression[]): string | undefined {
  if (expressions.length > flow.limits.definitions) return undefined;
  let only: string | undefined;
  for (const expression of expressions) {
    const path = pathOf(flow, expression);
    if (path === undefined) continue;
    if (only !== undefined && only !== path && kept.test(path)) continue;
    if (only !== undefined && only !== path && !kept.test(only)) return undefined;
    only = path;
  }
  return only;
}

/** The path of what another file of the application exports. */
function foreignPath(flow: Flow, expression: Expression): string | undefined {
  const foreign = foreignOf(flow, expression);
  return foreign && flow.project.leads(foreign.module, foreign.steps[0]).length > 0 ? flow.project.pathOf(foreign.module, foreign.steps) : undefined;
}

function pathOfMember(flow: Flow, member: MemberExpression, object: string | undefined): string | undefined {
  const property = member.property ?? computedName(flow, member);
  if (property === undefined) return object === undefined ? undefined : flow.knowledge.canonical(`${object}[]`);
  if (object === undefined && member.object.kind === "self") {
    const own = storedAt(flow, member.object, property, 0);
    const base = own.length > 0 ? undefined : onlyPath(flow, member.object.class.bases);
    if (base !== undefined) return flow.knowledge.canonical(`${flow.knowledge.canonical(`${base}()`)}.${property}`);
  }
  if (object !== undefined) {
    if (property === "default" && !object.includes("()")) return object; // of a module, not of what a call gives
    return flow.knowledge.canonical(`${object}.${property}`);
  }
  return onlyPath(flow, storedAt(flow, member.object, property, 0)) ?? foreignPath(flow, member);
}

/** `global[name]`, where the name is fixed after all. */
function computedName(flow: Flow, { key }: MemberExpression): string | undefined {
  const name = key && constantOf(flow, key);
  return typeof name === "string" ? name : undefined;
}

function pathOfCall(flow: Flow, call: CallExpression, callee: string | undefined): string | undefined {
  if (callee === undefined) {
    const { callee: called } = call;
    const found = called.kind === "member" && called.property !== undefined ? storedAt(flow, called.object, called.property, 0) : [called];
    const target = found.length === 1 && found[0] ? flow.functionOf(found[0]) : undefined;
    if (!target) return foreignPath(flow, call);
    const returned = onlyPath(flow, target.returns);
    return returned !== undefined && isOfKnown(flow, returned) ? returned : (instanceOf(flow, target.returnType) ?? returned);
  }
  const given = flow.knowledge.gives(callee);
  if (given) {
    const value = flow.at(call, given.slot);
    if (!value) return undefined;
    if (!given.isCalled) return pathOf(flow, value);
    const path = pathOf(flow, value);
    if (path !== undefined) return flow.knowledge.canonical(`${path}()`);
    const target = flow.functionOf(value);
    return target ? onlyPath(flow, target.returns) : undefined;
  }
  return flow.knowledge.canonical(`${callee}()`);
}

function pathOfParameter(flow: Flow, { parameter, function: code }: ParameterExpression): string | undefined {
  const annotated = instanceOf(flow, parameter.annotation);
  if (annotated !== undefined && isOfKnown(flow, annotated)) return annotated;
  return pathOfGiven(flow, parameter, code) ?? annotated;
}

/** What those who call a function give a parameter, the framework among them. */
function pathOfGiven(flow: Flow, parameter: Parameter, code: FunctionCode): string | undefined {
  for (const { call, index } of code.givenTo) {
    const path = pathOf(flow, call.callee);
    const given = path === undefined ? undefined : flow.knowledge.parameterType(path, index, parameter.index);
    if (given !== undefined) return flow.knowledge.canonical(given);
  }
  for (const injected of [parameter.default, ...(parameter.annotation?.metadata ?? [])]) {
    const path = injected?.kind === "call" ? pathOf(flow, injected) : undefined;
    if (path !== undefined) return path;
  }
  // What is only given by its name has no index, but a place among the others.
  const looks = flow.signatureOf(code)?.types[parameter.index < 0 ? code.parameters.indexOf(parameter) : parameter.index];
  const path = looks === undefined ? undefined : flow.knowledge.canonical(looks);
  if (path !== undefined && (!code.isClosed || code.callers.length === 0)) return path;
  const given = onlyPath(flow, code.callers.flatMap((call) => flow.argumentFor(call, parameter) ?? []));
  // A function whose calls are all in sight is what they make of it, whatever it looks like.
  if (path !== undefined) return given === path ? path : undefined;
  // Text from outside has a way to be told, from the caller on.
  return given === undefined || flow.knowledge.source(given) ? undefined : given;
}
