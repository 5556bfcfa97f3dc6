import type { Expression } from "../../code/expression.ts";
import type { BoundQuery, Edit, Printer } from "../../code/file.ts";
import type { Place } from "../../code/place.ts";
import type { JavaScriptFile } from "./file.ts";
import { located, type Node } from "./nodes.ts";

/** A text to be written: what is fixed, and the code of what is not. */
type Piece = { readonly fixed: string } | { readonly code: string };

/** Writes JavaScript. */
export class JavaScriptPrinter implements Printer {
  readonly #file: JavaScriptFile;

  constructor(file: JavaScriptFile) {
    this.#file = file;
  }

  source({ range }: Place): string {
    return this.#file.text.slice(...range);
  }

  explainDisable({ range: [offset] }: Place, rule: string, reason: string): readonly Edit[] {
    const start = this.#file.text.lastIndexOf("\n", offset - 1) + 1;
    const [indent = ""] = /^[ \t]*/u.exec(this.#file.text.slice(start, offset)) ?? [];
    return [{ range: [start, start], text: `${indent}// eslint-disable-next-line ${rule} -- ${reason}\n` }];
  }

  bindParameters({ call, text, parameters, at }: BoundQuery): readonly Edit[] | undefined {
    const node = this.#file.nodeOf(call);
    if (text.kind !== "text" || (text.style !== "template" && text.style !== "sum")) return undefined;
    if ("method" in at || (node.type !== "CallExpression" && node.type !== "NewExpression")) return undefined;
    if (call.arguments.length !== at.index || call.arguments.some(({ isSpread }) => isSpread)) return undefined;
    const bound = this.#bind(text.parts, parameters);
    const last = node.arguments.at(-1);
    if (!bound || !last) return undefined;
    const values = bound.values.join(", ");
    const hasLines = text.style === "template" && this.source(text).includes("\n");
    return [
      { range: text.range, text: literal(bound.pieces, hasLines) },
      this.#append(node, located(last), at.isSpread ? values : `[${values}]`),
    ];
  }

  /** One more argument, right after the last one. */
  #append(call: Node, last: Node, code: string): Edit {
    const { text } = this.#file;
    const close = call.range[1] - 1;
    let end = last.range[1];
    // Between the last argument and the bracket stand brackets of its own, a comma, and comments.
    for (let i = end; i < close; i++) {
      const comment = text.startsWith("//", i) ? "\n" : text.startsWith("/*", i) ? "*/" : undefined;
      if (comment) i = text.indexOf(comment, i + 2) + comment.length - 1;
      else if (text[i] === ",") return { range: [i + 1, i + 1], text: ` ${code}` };
      else if (text[i] === ")") end = i + 1;
    }
    return { range: [end, end], text: `, ${code}` };
  }

  /** The code of a part; undefined where no code of its own says what it is. */
  #codeOf(part: Expression): string | undefined {
    const node = this.#file.nodeOf(part);
    if (this.#file.expression(node) !== part) return undefined;
    const whole = this.#whole(node, part);
    return whole.type === "SequenceExpression" ? `(${this.source(whole)})` : this.source(whole);
  }

  /** With what the analysis looks through: `await name()`, `name.trim()`. */
  #whole(node: Node, part: Expression): Node {
    let whole = node;
    for (;;) {
      const { parent } = whole;
      const around = parent?.type === "MemberExpression" ? parent.parent : parent;
      if (!around || around.type === "SpreadElement" || this.#file.expression(around) !== part) return whole;
      whole = around;
    }
  }

  /** The text with placeholders, and the code of each value. Quotes around a value go; text beside it inside them moves along. */
  #bind(
    parts: readonly Expression[], parameters: BoundQuery["parameters"],
  ): { readonly pieces: readonly Piece[]; readonly values: readonly string[] } | undefined {
    const byPart = new Map(parameters.map((parameter) => [parameter.part, parameter]));
    const pieces: Piece[] = [];
    const values: string[] = [];
    let fixed = ""; // since the last code
    let isQuoted = false;
    let open = -1; // where in `fixed` the quote stands that is still open
    let skipped = 0; // what the next part has given away
    for (const [i, part] of parts.entries()) {
      if (part.kind === "constant" && part.value !== null) {
        for (const character of String(part.value).slice(skipped)) {
          if (character === "'") {
            isQuoted = !isQuoted;
            open = isQuoted ? fixed.length : -1;
          }
          fixed += character;
        }
        skipped = 0;
        continue;
      }
      const code = this.#codeOf(part);
      if (code === undefined) return undefined;
      const parameter = byPart.get(part);
      if (!parameter) {
        pieces.push({ fixed }, { code });
        fixed = "";
        open = -1;
        continue;
      }
      if (!isQuoted) {
        values.push(code);
        fixed += parameter.placeholder;
        continue;
      }
      const next = parts[i + 1];
      const rest = next?.kind === "constant" ? String(next.value) : "";
      const end = rest.indexOf("'");
      // Several values between the same quotes, or a quote that stands for itself: `''`.
      if (open < 0 || end < 0 || fixed[open - 1] === "'" || rest[end + 1] === "'") return undefined;
      const [prefix, suffix] = [fixed.slice(open + 1), rest.slice(0, end)];
      values.push(prefix + suffix === "" ? code : literal([{ fixed: prefix }, { code }, { fixed: suffix }], false));
      fixed = fixed.slice(0, open) + parameter.placeholder;
      isQuoted = false;
      skipped = end + 1;
    }
    return { pieces: [...pieces, { fixed }], values };
  }
}

/**
 * A string of these pieces: a template where one is code.
 * @param hasLines whether lines may end inside it
 */
function literal(pieces: readonly Piece[], hasLines: boolean): string {
  const fixed = pieces.map((piece) => ("fixed" in piece ? piece.fixed : "")).join("");
  const isTemplate = pieces.some((piece) => "code" in piece) || (hasLines && fixed.includes("\n"));
  if (!isTemplate) return JSON.stringify(fixed);
  return `\`${pieces.map((piece) => ("code" in piece ? `\${${piece.code}}` : escape(piece.fixed, hasLines))).join("")}\``;
}

function escape(text: string, hasLines: boolean): string {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${").replaceAll("\r", "\\r");
  return hasLines ? escaped : escaped.replaceAll("\n", "\\n");
}
