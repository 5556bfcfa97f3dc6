import type { RecognisedCall } from "../code/call.ts";
import type { Expression } from "../code/expression.ts";
import type { ClassCode } from "../code/function.ts";
import { pathOfBase } from "./bases.ts";
import type { View } from "./concept.ts";
import { asDefined, believed, type Guard, guardOf } from "./guard.ts";
import { isOpenName } from "./guard-names.ts";
import type { Route } from "./route.ts";
import { makeRoute } from "./route-made.ts";

/** The methods of a class that answer requests, by what they are called; those of view sets have names of their own. */
const answering = new Map([
  ["get", "get"], ["post", "post"], ["put", "put"], ["patch", "patch"], ["delete", "delete"],
  ["list", "get"], ["retrieve", "get"], ["create", "post"], ["update", "put"], ["partial_update", "patch"], ["destroy", "delete"],
]);

interface ViewClass {
  readonly inherits: string | undefined;
  readonly field: string | undefined;
  readonly decides: string | undefined;
  readonly whole: boolean | undefined;
  readonly settings: boolean | undefined;
}

/** `class Items(MethodView): def post(self): ...`: a class is one route, or each of its methods is one. */
export function ofViewClass(base: string, model: ViewClass, call: RecognisedCall, view: View): readonly Route[] {
  const handler = call.expression.arguments[0]?.value;
  if (handler?.kind !== "class") return [];
  const { class: code } = handler;
  const family = familyOf(code, view);
  const wanted = `|${base}|`;
  if (!family.paths.some((path) => wanted.includes(`|${path}|`))) return [];
  // What a class calls `create` that is no set of views may be anything.
  const own = family.classes.flatMap(({ methods }) => [...methods]).filter(([name]) => (model.whole === true ? answering.has(name) : answering.get(name) === name));
  const { guards, isOpen } = listedBy(code, model, view);
  const parts = { call, view, before: [], more: guards, isInFile: true, isInnermost: false, path: undefined, strategy: undefined, router: `views of ${view.library}`, isSettled: model.settings !== true, open: isOpen ? "byDefault" : undefined } as const;
  if (model.whole !== true) {
    return own.map(([name, method]) => makeRoute({
      ...parts, handler: { kind: "function", function: method, range: method.range, loc: method.loc }, methods: [answering.get(name) ?? name], name: `${code.name ?? ""}.${name}`,
    }));
  }
  const methods = [...new Set([...own.map(([name]) => answering.get(name) ?? name), ...(model.inherits?.split("|") ?? [])])];
  if (methods.length === 0) return [];
  const checked = own.flatMap(([, method]) => method.decorators.flatMap((each) => guardOf(each, view, { isDecorator: true }) ?? []));
  return [makeRoute({
    ...parts, more: [...guards, ...checked.map((each) => ({ ...each, isStated: false }))], bodies: own.map(([, method]) => method), handler, methods, name: code.name ?? "a view",
  })];
}

/** A class, those of its bases that this file shows, and the paths of the others. */
interface Family {
  readonly classes: readonly ClassCode[];
  readonly paths: readonly string[];
  readonly bases: readonly Expression[];
}

/** Several models ask for the family of each class. */
const families = new WeakMap<ClassCode, Family>();

function familyOf(code: ClassCode, view: View): Family {
  const known = families.get(code);
  if (known) return known;
  const classes = [code];
  const others: Expression[] = [];
  for (const each of classes) {
    for (const base of each.bases) {
      const [target] = view.targetsOf(base);
      if (target?.kind === "class" && classes.length < 6 && !classes.includes(target.class)) classes.push(target.class);
      else others.push(base);
    }
  }
  const family = { classes, paths: others.flatMap((base) => pathOfBase(base, view) ?? []), bases: others };
  families.set(code, family);
  return family;
}

/** What a class says runs before its methods: its bases, its decorators, a list in a field, methods that decide. */
export function listedBy(code: ClassCode, { field, decides }: Pick<ViewClass, "field" | "decides">, view: View): { readonly guards: readonly Guard[]; readonly isOpen: boolean } {
  const { classes, bases } = familyOf(code, view);
  const list = field === undefined ? undefined : classes.map(({ fields }) => fields.get(field)?.at(-1)?.value).find((each) => each !== undefined);
  const items = list ? view.itemsOf(list) : [];
  const deciding = decides?.split("|").find((name) => classes.some(({ methods }) => methods.has(name)));
  const roots = new Set(bases.flatMap((base) => (view.isKnown(base) ? [] : [base])));
  return {
    isOpen: list !== undefined && ((list.kind === "list" && list.items.length === 0) || items.some((each) => isOpenName(view.value(each).name ?? ""))),
    guards: [
      ...(items.length > 0 || !list || list.kind === "list" ? items : [list]).filter((each) => !isOpenName(view.value(each).name ?? ""))
        .flatMap((each) => guardOf(each, view, { isGuard: true, isDecorator: true }) ?? []),
      ...bases.flatMap((base) => guardOf(base, view) ?? (roots.has(base) ? (asDefined(base, view, believed(view.value(base).name ?? "a base class", base)) ?? []) : [])),
      ...classes.flatMap(({ decorators }) => decorators).flatMap((each) => guardOf(each, view, { isDecorator: true }) ?? []),
      ...(deciding === undefined ? [] : [believed(deciding, code)]),
    ],
  };
}
