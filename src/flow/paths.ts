import type { CallExpression, Expression, MemberExpression, Variable } from "../code/expression.ts";
import type { ParameterExpression } from "../code/expression.ts";
import type { Flow } from "./flow.ts";

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
    if (base.kind === "member" && base.property !== undefined) {
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
      if (expression.module.startsWith(".")) return flow.project.pathOf(expression.module, expression.name);
      const { name } = expression;
      const module = flow.knowledge.canonical(expression.module);
      return name === undefined ? module : flow.knowledge.canonical(`${module}.${name}`);
    }
    case "choice":
      return onlyPath(flow, expression.options);
    case "class":
      return onlyPath(flow, expression.class.bases); // an instance is one of its base, too
    case "parameter":
      return pathOfParameter(flow, expression);
    default:
      return undefined;
  }
}

/** A name has one path wherever it is mentioned: which of several writes a mention sees is not asked. */
function pathOfVariable(flow: Flow, variable: Variable): string | undefined {
  if (flow.variablePaths.has(variable)) return flow.variablePaths.get(variable);
  flow.variablePaths.set(variable, undefined);
  const path = onlyPath(flow, variable.definitions.map((definition) => definition.value));
  flow.variablePaths.set(variable, path);
  return path;
}

function onlyPath(flow: Flow, expressions: readonly Expression[]): string | undefined {
  if (expressions.length > flow.limits.definitions) return undefined;
  let only: string | undefined;
  for (const expression of expressions) {
    const path = pathOf(flow, expression);
    if (path === undefined) continue;
    if (only !== undefined && only !== path) return undefined;
    only = path;
  }
  return only;
}

function pathOfMember(flow: Flow, member: MemberExpression, object: string | undefined): string | undefined {
  const property = member.property ?? "";
  if (object !== undefined) {
    if (property === "default" && !object.endsWith(")")) return object;
    return flow.knowledge.canonical(`${object}.${property}`);
  }
  return onlyPath(flow, storedAt(flow, member.object, property, 0));
}

/**
 * What is stored as a member of an object of this file: a record, an instance, `this`. Which of several writes a mention
 * sees is not asked, so that each variable is read once.
 */
function storedAt(flow: Flow, object: Expression, property: string, depth: number): readonly Expression[] {
  if (depth > 8) return [];
  switch (object.kind) {
    case "name": {
      const { variable } = object;
      if (!variable || variable.definitions.length > 4) return [];
      let stored = flow.stored.get(variable);
      if (!stored) flow.stored.set(variable, (stored = new Map<string, readonly Expression[]>()));
      let found = stored.get(property);
      if (!found) {
        stored.set(property, []);
        found = [
          ...variable.definitions.flatMap(({ value }) => storedAt(flow, value, property, depth + 1)),
          ...variable.mutations.slice(0, 50).flatMap(({ kind, key, value }) => (kind === "set" && key === property ? [value] : [])),
        ];
        stored.set(property, found);
      }
      return found;
    }
    case "member":
      return object.property === undefined ? []
        : storedAt(flow, object.object, object.property, depth + 1).flatMap((inner) => storedAt(flow, inner, property, depth + 1));
    case "record":
    case "self":
    case "class":
      return flow.membersOf(object, property);
    case "call":
      return object.callee.kind === "name" ? flow.membersOf(object, property) : [];
    default:
      return [];
  }
}

function pathOfCall(flow: Flow, call: CallExpression, callee: string | undefined): string | undefined {
  if (callee === undefined) {
    const { callee: called } = call;
    const found = called.kind === "member" && called.property !== undefined ? storedAt(flow, called.object, called.property, 0) : [called];
    const target = found.length === 1 && found[0] ? flow.functionOf(found[0]) : undefined;
    return target && onlyPath(flow, target.returns);
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
  const type = parameter.annotation?.type;
  const annotated = type && pathOf(flow, type);
  if (annotated !== undefined) return flow.knowledge.canonical(`${annotated}()`);
  for (const { call, index } of code.givenTo) {
    const path = pathOf(flow, call.callee);
    const given = path === undefined ? undefined : flow.knowledge.parameterType(path, index, parameter.index);
    if (given !== undefined) return flow.knowledge.canonical(given);
  }
  for (const injected of [parameter.default, ...(parameter.annotation?.metadata ?? [])]) {
    const path = injected?.kind === "call" ? pathOf(flow, injected) : undefined;
    if (path !== undefined) return path;
  }
  const looks = flow.signatureOf(code)?.types[parameter.index];
  const path = looks === undefined ? undefined : flow.knowledge.canonical(looks);
  if (path === undefined || !code.isClosed || code.callers.length === 0) return path;
  // A function whose calls are all in sight is what they make of it, whatever it looks like.
  return onlyPath(flow, code.callers.flatMap((call) => flow.argumentFor(call, parameter) ?? [])) === path ? path : undefined;
}
