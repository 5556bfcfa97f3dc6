import type { RecognisedCall, Slot } from "../code/call.ts";
import type { CallExpression, Expression } from "../code/expression.ts";
import type { BoundQuery, Edit } from "../code/file.ts";
import type { Value } from "../code/value.ts";
import type { View } from "./concept.ts";
import type { Hole } from "./query.ts";
import { takesNoParameter } from "./query-text.ts";

/** `$1`, `@p1` and `:1` are numbered; the others take the value's name. */
export const placeholderStyles = ["?", "%s", "$1", ":1", "@p1", ":name", "@name", "$name", "%(name)s"] as const;
export type PlaceholderStyle = (typeof placeholderStyles)[number];

/** How a driver takes parameters, as knowledge says. */
interface ParameterModel {
  readonly text: Slot;
  readonly parameters: Slot | undefined;
  readonly placeholders: PlaceholderStyle | undefined;
  readonly bindWith: string | undefined;
  readonly bindBefore: string | undefined;
  readonly bindNext: boolean | undefined;
}

/**
 * Moves every hole of a text into the driver's parameters.
 * @returns undefined where that cannot be written
 */
export function bindParameters(
  model: ParameterModel, { expression: call }: RecognisedCall, view: View, written: Expression, holes: readonly Hole[],
): readonly Edit[] | undefined {
  const { placeholders } = model;
  const open = holes.filter((hole) => !hole.isHarmless);
  if (!placeholders || written.kind !== "text" || open.length === 0 || open.some((hole) => hole.position !== "value" || hole.isBetweenNames)) return undefined;
  const at = placeOf(model, call, written);
  if (!at) return undefined;
  const parameters = written.parts.filter((part) => holes.some((hole) => hole.value === view.value(part) && !hole.isHarmless));
  if (parameters.length !== open.length) return undefined; // some are built elsewhere
  if (!parameters.every((part) => takesParameter(part, written.parts, view))) return undefined;
  const isNamed = placeholders.includes("name");
  const fixed = written.parts.map((part) => (part.kind === "constant" ? String(part.value) : "")).join(" ");
  if (isNamed && fixed.includes(placeholders.slice(0, 1))) return undefined; // it has parameters already, perhaps of the same name
  return view.file.print.bindParameters({
    call, text: written, at, isNamed,
    parameters: parameters.map((part, i) => {
      const name = parameterName(view.value(part), i);
      return { part, name, placeholder: isNamed ? placeholders.replace("name", name) : placeholders.replace("1", String(i + 1)) };
    }),
  });
}

/** Where the parameters go: the text of an object of options has them there, too. */
function placeOf(model: ParameterModel, call: CallExpression, written: Expression): BoundQuery["at"] | undefined {
  const isArgument = call.arguments.some(({ value }) => value === written);
  const around = call.arguments.findIndex(({ value }) => value.kind === "record" && value.entries.some((entry) => entry.value === written));
  if (!isArgument && around < 0) return undefined;
  if (model.bindWith !== undefined) return { method: model.bindWith };
  if (model.bindBefore !== undefined) return { receiver: model.bindBefore };
  if (model.bindNext) return { next: true };
  // `0.text|0` and `0.values|1`: the one beside the other.
  const { alternatives } = model.parameters ?? { alternatives: [] };
  const isByName = call.arguments.some(({ name, value }) => name !== undefined && value === written);
  const inOrder = alternatives.findLast(({ from }) => typeof from === "number");
  // What follows a text that is given by its name is given by its own, too, if it has one.
  const byName = alternatives.find(({ from }) => typeof from === "object");
  const slot = !isArgument ? alternatives.find(({ from, steps }) => from === around && steps.length > 0) : isByName ? byName : (inOrder ?? byName);
  const [member, ...more] = slot?.steps ?? [];
  if (slot && typeof slot.from === "object") return { keyword: slot.from.keyword };
  if (!slot || typeof slot.from !== "number" || more.length > 0 || typeof member === "number") return undefined;
  return { index: slot.from, isSpread: slot.isRest, member };
}

/**
 * Whether one parameter can stand where this part does: not for what may be a list, not in the literal of a date or an
 * interval, and not in a statement that changes the schema.
 */
function takesParameter(part: Expression, parts: readonly Expression[], view: View): boolean {
  if (part.kind === "list" || part.kind === "join" || part.kind === "mapped") return false;
  let before = "";
  for (const each of parts.slice(0, parts.indexOf(part))) {
    const { constant } = view.value(each);
    before += typeof constant === "string" ? constant : " x ";
  }
  return !takesNoParameter.test(before.slice(before.lastIndexOf(";") + 1)) && !/\b(?:in\s*\(\s*|(?:interval|date|time|timestamp)\s*'[^']*)$/iu.test(before);
}

/** What the value is called where it comes from, if that can be a parameter's name too. */
function parameterName({ name }: Value, index: number): string {
  const last = name?.split(".").at(-1) ?? "";
  return /^[A-Za-z_]\w*$/u.test(last) ? last : `value${index + 1}`;
}
