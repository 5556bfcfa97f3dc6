import type { Definition, Expression, NameExpression } from "../code/expression.ts";
import type { Point } from "../code/place.ts";
import type { Flow } from "./flow.ts";

/**
 * The writes to a variable that may be what a reader of it sees, latest first. An assignment that always runs hides those
 * before it; one in an `if`, a loop or another function may or may not have run.
 * @returns undefined where there are too many to tell
 */
export function reachingDefinitions(flow: Flow, name: NameExpression): readonly Definition[] | undefined {
  const definitions = name.variable?.definitions ?? [];
  if (definitions.length <= 1) return definitions;
  if (definitions.length > flow.limits.definitions) return undefined;
  if (!flow.reaching.has(name)) flow.reaching.set(name, computeReaching(flow, name, definitions));
  return flow.reaching.get(name);
}

function computeReaching(flow: Flow, name: NameExpression, definitions: readonly Definition[]): readonly Definition[] {
  const use = flow.pointOf(name);
  const points = definitions.map((definition) => ({ definition, point: flow.pointOf(definition) }));
  const elsewhere = points.filter(({ point }) => point.body !== use.body);
  const here = points.filter(({ point }) => point.body === use.body);
  const reaching: Definition[] = [];
  let hiding: Definition | undefined;
  for (const { definition, point } of here.sort((a, b) => b.definition.range[1] - a.definition.range[1])) {
    // A write takes effect where it ends: `sql = sql + x` reads the value from before.
    if (definition.range[1] > name.range[0]) {
      if (shareLoop(point, use)) reaching.push(definition);
      continue;
    }
    if (hiding || exclude(point, use)) continue;
    reaching.push(definition);
    if (dominates(point, use)) hiding = definition;
  }
  // Writes in other functions may have run before; once an assignment right here hides them, only those of callbacks since.
  const others = elsewhere.map(({ definition }) => definition);
  const since = hiding?.range[1];
  return [...reaching, ...(since === undefined ? others : others.filter(({ range }) => range[0] >= since && range[1] <= name.range[0]))];
}

/** Whether whatever reaches `use` has passed `point`. Meaningful within one body, for a point that comes first. */
export function dominates(point: Point, use: Point): boolean {
  return point.branches.every((branch, i) => branch.region === use.branches[i]?.region && branch.arm === use.branches[i]?.arm);
}

function exclude(point: Point, use: Point): boolean {
  for (const [i, branch] of point.branches.entries()) {
    const other = use.branches[i];
    if (branch.region !== other?.region) return false;
    if (branch.arm !== other.arm) return true;
    if (branch.isLoop) return false; // the next round may read what this round wrote
  }
  return false;
}

function shareLoop(point: Point, use: Point): boolean {
  for (const [i, branch] of point.branches.entries()) {
    const other = use.branches[i];
    if (branch.region !== other?.region || branch.arm !== other.arm) return false;
    if (branch.isLoop) return true;
  }
  return false;
}

/** What an expression may be, one step back: the values of a name, the options of a choice, the members of a record. */
export function originsOf(flow: Flow, expression: Expression): readonly Expression[] | undefined {
  switch (expression.kind) {
    case "name":
      if (!expression.variable) return undefined;
      return reachingDefinitions(flow, expression)?.map((definition) => definition.value);
    case "choice":
      return expression.options;
    case "operation":
      return expression.operator === "and" ? expression.operands.slice(-1) : expression.operator === "excerpt" ? expression.operands.slice(0, 1) : undefined;
    case "member": {
      const members = expression.property === undefined
        ? flow.allMembersOf(expression.object) : flow.membersOf(expression.object, expression.property);
      return members.length > 0 ? members : undefined;
    }
    case "element": {
      const items = flow.itemsOf(expression.of);
      return items.length > 0 ? items : undefined;
    }
    case "call": {
      const target = flow.functionOf(expression.callee);
      return target && target.returns.length > 0 ? target.returns : undefined;
    }
    case "import": {
      const value = flow.imported(expression);
      return value && [value];
    }
    default:
      return undefined;
  }
}
