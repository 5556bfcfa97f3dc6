import type { Grade, RecognisedCall } from "../code/call.ts";
import type { Expression } from "../code/expression.ts";
import type { Edit } from "../code/file.ts";
import type { Place } from "../code/place.ts";
import type { Value } from "../code/value.ts";
import { defineConcept, type View } from "./concept.ts";
import { flag, oneOf, optional, slot, text } from "./form.ts";

/**
 * Where the code runs. `interpreter`: something inside this process that means to hold code in, and has failed to; `isolate`:
 * something that is made to hold foreign code, and does.
 */
export type RunsIn = "process" | "worker" | "page" | "interpreter" | "isolate";

/** A place where the program runs text as code. */
export interface Evaluation extends Place {
  readonly grade: Grade;
  /** What a reader calls it: `eval`, `vm.runInNewContext`, `Page.evaluate`. */
  readonly name: string;
  readonly code: Value;
  /** Names of parameters, which are read as code as well. */
  readonly parameters: readonly Value[];
  /** The same place also takes functions, as timers do, or it may not be given: only what is known to be text is code. */
  readonly takesFunctions: boolean;
  readonly runsIn: RunsIn;
  /** What is given is not the code, but the path or the name of the file that it is in. */
  readonly isPath: boolean;
  /** The code is whatever others send to a port that the call opens. */
  readonly isReceived: boolean;
  readonly rewrites: {
    /** Reads the text as JSON; undefined where it does not look as if it were meant to be. */
    readonly parseAsJson: () => readonly Edit[] | undefined;
    /** Reads the text as a literal of the language; undefined where more than that is put together, and where the language cannot. */
    readonly parseAsLiteral: () => readonly Edit[] | undefined;
  };
}

export const evaluation = defineConcept({
  form: {
    code: slot,
    parameters: optional(slot),
    takesFunctions: optional(flag),
    runsIn: optional(oneOf("process", "worker", "page", "interpreter", "isolate")),
    /** Only text that begins so is code; any other is an address: `data:`. */
    prefix: optional(text),
    /** The option that makes the text code: its value is `true`, or `enabledAs`. */
    enabledBy: optional(slot),
    enabledAs: optional(text),
    /** The call gives the value that the code has. */
    givesValue: optional(flag),
    isPath: optional(flag),
    isReceived: optional(flag),
  },
  recognise(model, call, view): readonly Evaluation[] {
    if (model.enabledBy && view.valueAt(call.at(model.enabledBy))?.constant !== (model.enabledAs ?? true)) return [];
    return call.allAt(model.code).flatMap((code) => {
      const value = view.value(code);
      if (model.prefix !== undefined && !beginsWith(value, model.prefix)) return [];
      const { range, loc } = call.expression;
      return [{
        range, loc, grade: call.grade, name: nameOf(call.path), code: value,
        parameters: call.allAt(model.parameters).map((parameter) => view.value(parameter)),
        takesFunctions: (model.takesFunctions ?? false) || isUnwritten(code),
        runsIn: model.runsIn ?? "process",
        isPath: model.isPath ?? false,
        isReceived: model.isReceived ?? false,
        rewrites: {
          parseAsJson: () => (model.givesValue ? parseAsJson(call, code, view) : undefined),
          parseAsLiteral: () => (model.givesValue && code.kind !== "text" ? view.file.print.parseLiteral(call.expression, code) : undefined),
        },
      }];
    });
  },
});

/** The last name of a path, with the one before that it belongs to: `Page.evaluate` of `playwright.Page().evaluate`. */
function nameOf(path: string): string {
  const names = path.replaceAll("()", "").split(".").filter((name) => name !== "prototype");
  return names.slice(-2).join(".");
}

/** A member of options that stand elsewhere, and may not have it. */
function isUnwritten(code: Expression): boolean {
  return code.kind === "member" && code.range === code.object.range;
}

function beginsWith({ texts }: Value, prefix: string): boolean {
  return texts.some(([first]) => typeof first?.constant === "string" && first.constant.toLowerCase().startsWith(prefix));
}

/** `"(" + json + ")"`: the brackets make an object of what would be read as a block. */
function parseAsJson({ expression }: RecognisedCall, code: Expression, { file }: View): readonly Edit[] | undefined {
  if (code.kind !== "text" || expression.arguments.length !== 1) return undefined;
  const [open, json, close, more] = code.parts;
  if (!json || more || !isText(open, "(") || !isText(close, ")")) return undefined;
  return file.print.parseJson(expression, json);
}

function isText(expression: Expression | undefined, text: string): boolean {
  return expression?.kind === "constant" && expression.value === text;
}
