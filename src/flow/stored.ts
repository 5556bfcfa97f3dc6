import type { Expression } from "../code/expression.ts";
import type { Flow } from "./flow.ts";

/**
 * What is stored as a member of an object of this file: a record, an instance, `this`. Which of several writes a mention
 * sees is not asked, so that each variable is read once.
 */
export function storedAt(flow: Flow, object: Expression, property: string, depth: number): readonly Expression[] {
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
    case "parameter": {
      const type = object.parameter.annotation?.type;
      return (type ? flow.targetsOf(type) : []).flatMap((target) => (target.kind === "class" ? flow.membersOf(target, property) : []));
    }
    case "list":
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
