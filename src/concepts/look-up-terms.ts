import type { Expression } from "../code/expression.ts";
import type { View } from "./concept.ts";
import { wordsOf } from "./words.ts";

/** One field of a record, and what a look-up asks it to be. */
export interface Condition {
  /** With the fields that it is reached by: `project.userId`. */
  readonly field: string;
  readonly value: Expression;
}

export interface Terms {
  readonly conditions: readonly Condition[];
  /** Nothing else is asked for. */
  readonly isWhole: boolean;
}

const limit = 200;
/** Keys of records, and names of functions, that put others together. */
const joining = /^(?:\$?and|\$?or|and_|or_|Q|every|where|all_|any_|AND|OR)$/u;
/** Keys that compare, and are no fields. */
const comparing = /^(?:\$?(?:eq|in|is|equals|some|every|has|contains)|is_|in_|__eq__|eq|inArray)$/u;
const unlike = /^(?:not|\$ne|\$nin|ne|not_in|notInArray|isNull|isNotNull|is_null|\$exists|\$not|gt|gte|lt|lte|\$gte?|\$lte?)$/iu;

interface Open {
  readonly expression: Expression;
  readonly path: string;
}

/** What an expression asks of records: a record of fields, comparisons, or any joined by `and` and `or`. */
export function termsIn(top: Expression, view: View): Terms {
  const conditions: Condition[] = [];
  let isWhole = true;
  const stack: Open[] = [{ expression: top, path: "" }];
  const found = (path: string, key: string, value: Expression): void => {
    conditions.push({ field: path === "" || path.split("_").includes(key) ? key : `${path}.${key}`, value });
  };
  for (let next = stack.pop(), i = 0; next; next = stack.pop(), i++) {
    if (i > limit) return { conditions, isWhole: false };
    const { expression, path } = next;
    const targets = view.targetsOf(expression);
    const [target] = targets;
    if (!target || targets.length > 1) {
      // One of several is known in part.
      if (targets.length > 1 && targets.length < 6) stack.push(...targets.map((each) => ({ expression: each, path })));
      isWhole = false;
      continue;
    }
    switch (target.kind) {
      case "record":
        for (const { key, value, isSpread } of target.entries) {
          const inner = view.targetsOf(value)[0];
          const isOpened = inner?.kind === "record" || (inner?.kind === "list" && (key === undefined || joining.test(key)));
          if (isSpread) stack.push({ expression: value, path });
          else if (key === undefined) isWhole = false;
          else if (joining.test(key)) stack.push({ expression: value, path });
          else if (comparing.test(key)) path === "" ? (isWhole = false) : isOpened ? stack.push({ expression: value, path }) : conditions.push({ field: path, value });
          else if (unlike.test(key)) continue;
          else if (isOpened) stack.push({ expression: value, path: path === "" ? key : `${path}.${key}` });
          else found(path, key, value);
        }
        break;
      case "list":
        stack.push(...target.items.map(({ value }) => ({ expression: value, path })));
        break;
      case "operation": {
        const [left, right] = target.operands;
        if (target.operator === "equal" && left && right) {
          const [field, value] = fieldOf(left, view) !== undefined ? [fieldOf(left, view), right] : [fieldOf(right, view), left];
          if (field === undefined) isWhole = false;
          else conditions.push({ field, value });
        } else if (target.operator === "and" || target.operator === "or" || target.operator === "arithmetic") stack.push(...target.operands.map((each) => ({ expression: each, path })));
        else if (target.operator !== "not" && target.operator !== "unequal" && target.operator !== "compare") isWhole = false;
        break;
      }
      case "call": {
        const name = target.callee.kind === "member" ? target.callee.property : target.callee.kind === "name" ? target.callee.name : undefined;
        const given = target.arguments.map(({ value }) => value);
        const [first, second] = given;
        if (name === undefined) isWhole = false;
        else if (joining.test(name)) {
          stack.push(...given.map((each) => ({ expression: each, path })));
          for (const { name: key, value } of target.arguments) if (key !== undefined && key !== "**") found("", key, value);
        } else if (comparing.test(name) && first) {
          const of = target.callee.kind === "member" ? fieldOf(target.callee.object, view) : undefined;
          if (second && fieldOf(first, view) !== undefined) conditions.push({ field: fieldOf(first, view) ?? "", value: second });
          else if (of !== undefined) conditions.push({ field: of, value: first });
          else isWhole = false;
        } else if (!unlike.test(name)) isWhole = false;
        break;
      }
      case "function":
        stack.push(...target.function.returns.map((each) => ({ expression: each, path })));
        break;
      case "constant":
        break;
      default:
        isWhole = false;
    }
  }
  return { conditions, isWhole };
}

/** `Item.owner_id`, `items.userId`: the field that a member of a model is. */
function fieldOf(expression: Expression, view: View): string | undefined {
  if (expression.kind !== "member" || expression.property === undefined) return undefined;
  const name = view.value(expression).name ?? "";
  const [object = ""] = name.split(".").slice(-2);
  // What is compared with the field may be a member, too: a model is written with a capital letter, or compared first.
  return /^[a-z]/u.test(object) && /^(?:req|request|ctx|session|user|current_user|self|this|input|params|body|args)$/u.test(object) ? undefined : expression.property;
}

/** `item.id = :id AND item.userId = :userId`, with the values of the parameters. */
export function textTermsIn(text: string, parameters: Expression | undefined, view: View): Terms {
  const named = new Map((parameters ? view.targetsOf(parameters) : []).flatMap((each) => (each.kind === "record" ? each.entries.flatMap(({ key, value }) => (key === undefined ? [] : [[key, value] as const])) : [])));
  const conditions = [...text.slice(0, 2000).matchAll(/([\w"`]{1,60})\s{0,3}=\s{0,3}:(\w{1,60})/gu)].flatMap(([, field = "", name = ""]): readonly Condition[] => {
    const value = named.get(name);
    return value ? [{ field: field.replaceAll(/["`]/gu, ""), value }] : [];
  });
  return { conditions, isWhole: conditions.length > 0 && conditions.length === text.split("=").length - 1 };
}

/** Two names for one kind of records: `item`, `Item`, `items`, `itemRepository`. */
export function kindOf(model: string): string {
  return wordsOf(model).filter((word) => !/^(?:repository|repo|model|collection|table|schema|entity|dao|store|db|public)$/u.test(word)).join(" ").replace(/s$/u, "");
}
