import type { Expression, ImportExpression } from "../code/expression.ts";
import type { Place } from "../code/place.ts";
import type { KnownValue, Reference } from "../code/project-view.ts";
import type { Flow } from "./flow.ts";
import { storedAt } from "./stored.ts";

/** Members and calls between an import and what is asked. */
const most = 12;

/**
 * The import that an expression leads to, and the members and calls from there: `db.getPool().query` is `./db` with
 * `getPool`, `()`, `query`. An instance, and a parameter of a type, is what calling the class gives.
 */
export function foreignOf(flow: Flow, expression: Expression): Reference | undefined {
  const steps: string[] = [];
  let base = expression;
  for (let i = 0; i < 40 && steps.length < most; i++) {
    switch (base.kind) {
      case "import":
        return flow.knowledge.isRoot(base.module) ? undefined : { module: base.module, steps: [...stepsOf(base), ...steps.reverse()] };
      case "member": {
        const { property, object } = base;
        if (property === undefined) return undefined;
        const stored = storedAt(flow, object, property, 0);
        if (stored.length > 1) return undefined;
        if (!stored[0]) steps.push(property);
        base = stored[0] ?? object;
        break;
      }
      case "call":
        steps.push("()");
        base = base.callee;
        break;
      case "name": {
        const written: readonly Expression[] = (base.variable?.definitions ?? []).map(({ value }) => value).filter(({ kind }) => kind !== "constant");
        if (written.length !== 1 || !written[0]) return undefined;
        [base] = written;
        break;
      }
      case "parameter": {
        const type: Expression | undefined = base.parameter.annotation?.type;
        if (!type) return undefined;
        steps.push("()");
        base = type;
        break;
      }
      default:
        return undefined;
    }
  }
  return undefined;
}

function stepsOf({ name, isDefault }: ImportExpression): readonly string[] {
  return name !== undefined ? [name] : isDefault ? ["default"] : [];
}

/** Whether an expression leads through a file of the application that is not this one. */
export function isForeign(flow: Flow, expression: Expression): boolean {
  const foreign = foreignOf(flow, expression);
  return foreign !== undefined && flow.project.pathOf(foreign.module, foreign.steps) !== undefined;
}

/** The value that another file gives what is imported, as if it stood in place of the import. */
export function importedValue(flow: Flow, expression: ImportExpression, members: readonly string[]): Expression | undefined {
  if (flow.knowledge.isRoot(expression.module)) return undefined;
  const value = flow.project.valueOf(expression.module, [...stepsOf(expression), ...members]);
  return value && placed(value, expression);
}

function placed(value: KnownValue, { range, loc }: Place): Expression {
  switch (value.kind) {
    case "constant":
    case "pattern":
      return { ...value, range, loc };
    case "list":
      return { kind: "list", items: value.items.map((item) => ({ value: placed(item, { range, loc }), isSpread: false })), range, loc };
    case "record": {
      const entries = value.entries.map(([key, member]) => ({ key, value: placed(member, { range, loc }), isSpread: false }));
      const rest = { key: undefined, value: { kind: "unknown" as const, range, loc }, isSpread: true };
      return { kind: "record", entries: value.isWhole ? entries : [rest, ...entries], range, loc };
    }
  }
}
