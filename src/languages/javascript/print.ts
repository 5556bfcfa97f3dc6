import type { CallExpression, Expression } from "../../code/expression.ts";
import type { BoundQuery, Edit, Printer } from "../../code/file.ts";
import type { Place } from "../../code/place.ts";

/** Writes JavaScript. */
export class JavaScriptPrinter implements Printer {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  source({ range }: Place): string {
    return this.#text.slice(...range);
  }

  bindParameters({ call, text, parameters, at }: BoundQuery): readonly Edit[] | undefined {
    if (text.kind !== "text" || (text.style !== "template" && text.style !== "sum")) return undefined;
    if ("method" in at) return undefined;
    const given = call.arguments.filter(({ isSpread }) => !isSpread).length;
    if (given !== at.index || call.arguments.length !== given) return undefined;
    const bound = this.#bind(text.parts, parameters);
    if (!bound) return undefined;
    const values = at.isSpread ? bound.values.join(", ") : `[${bound.values.join(", ")}]`;
    return [{ range: text.range, text: bound.text }, this.#append(call, values)];
  }

  setOption(call: CallExpression, index: number, key: string, code: string): readonly Edit[] | undefined {
    const options = call.arguments[index]?.value;
    if (!options) return call.arguments.length === index ? [this.#append(call, `{ ${key}: ${code} }`)] : undefined;
    if (options.kind !== "record") return undefined;
    const before = options.entries.find((entry) => entry.key === key);
    if (before) return [{ range: before.value.range, text: code }];
    const start = options.range[0] + 1;
    return [{ range: [start, start], text: options.entries.length === 0 ? ` ${key}: ${code} ` : ` ${key}: ${code},` }];
  }

  /** One more argument, before the closing bracket. */
  #append({ range, arguments: given }: CallExpression, code: string): Edit {
    const end = range[1] - 1;
    const before = this.#text.slice(0, end).trimEnd();
    const comma = given.length === 0 || before.endsWith(",") ? "" : ", ";
    return { range: [end, end], text: `${comma}${before.endsWith(",") ? " " : ""}${code}` };
  }

  /** The text with placeholders, and the code of each value. Quotes around a value go; text beside it inside them moves along. */
  #bind(parts: readonly Expression[], parameters: BoundQuery["parameters"]): { text: string; values: readonly string[] } | undefined {
    let text = "";
    let isTemplate = false;
    const values: string[] = [];
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i];
      if (!part) continue;
      const parameter = parameters.find((each) => each.part === part);
      if (part.kind === "constant") {
        text += String(part.value);
      } else if (!parameter) {
        isTemplate = true;
        text += `\${${this.source(part)}}`;
      } else {
        const quote = openQuote(text);
        if (quote < 0) {
          values.push(this.source(part));
        } else {
          const next = parts[i + 1];
          const end = next?.kind === "constant" ? String(next.value).indexOf("'") : -1;
          if (next?.kind !== "constant" || end < 0) return undefined;
          const [prefix, suffix] = [text.slice(quote + 1), String(next.value).slice(0, end)];
          values.push(prefix + suffix === "" ? this.source(part) : `\`${escape(prefix)}\${${this.source(part)}}${escape(suffix)}\``);
          text = text.slice(0, quote) + parameter.placeholder + String(next.value).slice(end + 1);
          i++;
          continue;
        }
        text += parameter.placeholder;
      }
    }
    if (isTemplate || text.includes("\n")) return { text: `\`${isTemplate ? text.replaceAll("`", "\\`") : escape(text)}\``, values };
    return { text: JSON.stringify(text), values };
  }
}

function escape(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${");
}

/** Where the quote stands that is still open at the end; -1 where none is. */
function openQuote(text: string): number {
  let open = -1;
  for (let i = 0; i < text.length; i++) if (text[i] === "'") open = open < 0 ? i : -1;
  return open;
}
