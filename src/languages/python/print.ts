import type { CallExpression, Expression } from "../../code/expression.ts";
import type { BoundQuery, Edit, Printer } from "../../code/file.ts";
import type { Place } from "../../code/place.ts";
import { disableAbove } from "../hash-comments.ts";
import { formatOf } from "./builtins.ts";
import { CommentLines } from "./comment-lines.ts";
import type { PythonFile } from "./file.ts";
import { importing } from "./imports.ts";
import type { Call, Node } from "./nodes.ts";
import { unwrap } from "./looks.ts";
import { nodeOf } from "./placed.ts";
import { dropFallback, readEnvironment } from "./print-environment.ts";

/** A text to be written: what is fixed, and the code of what is not. */
type Piece = { readonly fixed: string } | { readonly code: string; readonly spec: string };

const styles = new Set(["template", "sum", "percent", "format"]);

/** Writes Python. */
export class PythonPrinter implements Printer {
  readonly #file: PythonFile;
  readonly #commentLines: CommentLines;

  constructor(file: PythonFile) {
    this.#file = file;
    this.#commentLines = new CommentLines(file.text);
  }

  source({ range }: Place): string {
    return this.#file.source.text.slice(...range);
  }

  /** `json` would have to be imported. */
  parseJson(): undefined {
    return undefined;
  }

  /** @see https://docs.python.org/3/library/ast.html#ast.literal_eval */
  parseLiteral(call: CallExpression, text: Expression): readonly Edit[] | undefined {
    const node = nodeOf(call);
    const [only, ...more] = node?.type === "Call" ? node.args : [];
    if (node?.type !== "Call" || !only || more.length > 0 || node.keywords.length > 0 || only.type === "Starred") return undefined;
    if (this.#file.expression(only) !== text) return undefined;
    // What imports nothing at all is a piece of a program, or stays without.
    const hasImports = this.#file.source.ast.body.some(({ type }) => type === "Import" || type === "ImportFrom");
    const imports = hasImports ? importing(this.#file, "ast", node) : undefined;
    return imports && [...imports, { range: node.func.range, text: "ast.literal_eval" }];
  }

  addArgument({ range: [start] }: Place, code: string): readonly Edit[] {
    return [{ range: [start, start], text: `${code}, ` }];
  }

  readEnvironment(literal: Place, variable: string): readonly Edit[] | undefined {
    return readEnvironment(this.#file, literal, variable);
  }

  dropFallback(literal: Place, lookUp?: CallExpression): readonly Edit[] | undefined {
    return dropFallback(this.#file, literal, lookUp);
  }

  /** Its patterns are texts, whose spelling is not told apart. */
  rewritePattern(): undefined {
    return undefined;
  }

  explainDisable({ range: [offset] }: Place, rule: string, reason: string): readonly Edit[] | undefined {
    return disableAbove(this.#file.source.text, offset, rule, reason, (start) => this.#commentLines.mayStandAt(start));
  }

  bindParameters({ call, text, parameters, isNamed = false, at }: BoundQuery): readonly Edit[] | undefined {
    const node = nodeOf(call);
    if (text.kind !== "text" || !styles.has(text.style) || node?.type !== "Call") return undefined;
    const bound = this.#bind(text.parts, parameters);
    const written = bound && this.#literal(bound.pieces, this.source(text));
    if (!bound || written === undefined) return undefined;
    const replaced: Edit = { range: text.range, text: written };
    if ("method" in at) return this.#bindByName(node, text, replaced, parameters, bound.values, at.method);
    if (node.args.some(({ type }) => type === "Starred") || node.keywords.some(({ arg }) => arg === null)) return undefined;
    const named = isNamed ? valuesByName(parameters, bound.values) : undefined;
    if (isNamed && !named) return undefined;
    const values = bound.values.join(", ");
    const all = named ? `{${[...named].map(([name, value]) => `"${name}": ${value}`).join(", ")}}` : bound.values.length === 1 ? `(${values},)` : `(${values})`;
    if ("keyword" in at) return node.keywords.some(({ arg }) => arg === at.keyword) ? undefined : [replaced, this.#append(node, `${at.keyword}=${all}`)];
    if (!("index" in at) || at.member !== undefined || node.args.length !== at.index || node.keywords.length > 0) return undefined;
    return [replaced, this.#append(node, at.isSpread ? values : all)];
  }

  /** `text("...").bindparams(name=value)` */
  #bindByName(
    call: Call, text: Expression, replaced: Edit, parameters: BoundQuery["parameters"], values: readonly string[], method: string,
  ): readonly Edit[] | undefined {
    const node = nodeOf(text);
    const holder = node?.parent;
    if (holder?.type !== "Call" || !holder.args.some((argument) => unwrap(argument) === node)) return undefined;
    if (holder.range[0] < call.range[0] || holder.range[1] > call.range[1]) return undefined;
    const named = valuesByName(parameters, values);
    if (!named) return undefined;
    const [, end] = holder.range;
    const given = [...named].map(([name, value]) => `${name}=${value}`).join(", ");
    return [replaced, { range: [end, end], text: `.${method}(${given})` }];
  }

  /** One more argument, before the closing bracket. */
  #append(call: Call, code: string): Edit {
    const last = [...call.args, ...call.keywords].sort((a, b) => a.range[1] - b.range[1]).at(-1);
    const { text } = this.#file.source;
    const close = call.range[1] - 1;
    if (!last) return { range: [close, close], text: code };
    let end = last.range[1];
    // Between the last argument and the bracket stand brackets of its own, a comma, and comments.
    for (let i = end; i < close; i++) {
      if (text[i] === "#") while (i < close && text[i] !== "\n" && text[i] !== "\r") i++;
      else if (text[i] === ",") return { range: [i + 1, i + 1], text: ` ${code}` };
      else if (text[i] === ")") end = i + 1;
    }
    return { range: [end, end], text: `, ${code}` };
  }

  /** The code of a part; undefined where no code of its own says what it is. */
  #codeOf(part: Expression): Piece & { readonly code: string } | undefined {
    const format = formatOf(part);
    const operand = format && part.kind === "operation" ? part.operands[0] : part;
    const node = operand && nodeOf(operand);
    if (!node || this.#file.expression(node) !== operand) return undefined;
    if (format && format.spec === undefined) return undefined;
    return { code: this.source(this.#whole(node, operand)), spec: format?.spec ?? "" };
  }

  /** With what the analysis looks through: `await name()`, `name.strip()`. */
  #whole(node: Node, operand: Expression): Node {
    let whole = node;
    for (;;) {
      const { parent } = whole;
      const around = parent?.type === "Attribute" ? parent.parent : parent;
      if (!around || around.type === "Starred" || this.#file.expression(around) !== operand) return whole;
      whole = around;
    }
  }

  /** The text with placeholders, and the code of each value. Quotes around a value go; text beside it inside them moves along. */
  #bind(
    parts: readonly Expression[], parameters: BoundQuery["parameters"],
  ): { readonly pieces: readonly Piece[]; readonly values: readonly string[] } | undefined {
    const pieces: Piece[] = [];
    const values: string[] = [];
    const byPart = new Map(parameters.map((parameter) => [parameter.part, parameter]));
    const isPercent = parameters.some(({ placeholder }) => placeholder.startsWith("%"));
    const escaped = (fixed: string): string => (isPercent ? fixed.replaceAll("%", "%%") : fixed);
    let isQuoted = false;
    let open = ""; // what stands between the last open quote and here
    let skipped = 0; // what the next part has given away
    const flush = (): void => {
      if (open !== "") pieces.push({ fixed: escaped(open) });
      open = "";
    };
    for (const [i, part] of parts.entries()) {
      if (part.kind === "constant") {
        const fixed = String(part.value).slice(skipped);
        skipped = 0;
        const quotes = fixed.split("'");
        for (const [j, piece] of quotes.entries()) {
          if (j > 0) {
            isQuoted = !isQuoted;
            if (isQuoted) flush();
            open += "'";
          }
          open += piece;
        }
        continue;
      }
      const parameter = byPart.get(part);
      const code = this.#codeOf(part);
      if (!code) return undefined;
      if (!parameter) {
        if (isQuoted) return undefined; // a quoted text of several values
        flush();
        pieces.push(code);
        continue;
      }
      if (!isQuoted) {
        flush();
        values.push(asArgument(nodeOf(part), code.code));
        pieces.push({ fixed: parameter.placeholder });
        continue;
      }
      const next = parts[i + 1];
      const end = next?.kind === "constant" ? String(next.value).indexOf("'") : -1;
      if (next?.kind !== "constant" || end < 0) return undefined;
      const [prefix, suffix] = [open.slice(1), String(next.value).slice(0, end)];
      const value = prefix + suffix === "" ? asArgument(nodeOf(part), code.code)
        : this.#literal([{ fixed: prefix }, code, { fixed: suffix }], "");
      if (value === undefined) return undefined;
      values.push(value);
      open = "";
      isQuoted = false;
      skipped = end + 1;
      pieces.push({ fixed: parameter.placeholder });
    }
    flush();
    return { pieces, values };
  }

  /**
   * A string literal of these pieces: an f-string where one is code.
   * @param written the code that it replaces, whose way with lines it keeps
   */
  #literal(pieces: readonly Piece[], written: string): string | undefined {
    const fields = pieces.filter((piece) => "code" in piece);
    const fixed = pieces.map((piece) => ("fixed" in piece ? piece.fixed : "")).join("");
    const isLong = fixed.includes("\n") && /"""|'''/u.test(written);
    const codes = fields.map(({ code }) => code).join("");
    const quote = codes.includes("\"") || (fixed.includes("\"") && !fixed.includes("'") && !isLong) ? "'" : "\"";
    // Before Python 3.12 a field can hold neither the quotes around it, nor a backslash, nor a comment.
    if (fields.some(({ code }) => code.includes(quote) || /[\\\n\r#]/u.test(code) || !isPlainField(code))) return undefined;
    const body = pieces.map((piece) => {
      if ("code" in piece) {
        const format = piece.spec === "" ? "" : `:${piece.spec}`;
        return `{${piece.code.startsWith("{") ? " " : ""}${piece.code}${format}}`;
      }
      const text = escape(piece.fixed, quote, isLong);
      return fields.length > 0 ? text.replaceAll("{", "{{").replaceAll("}", "}}") : text;
    }).join("");
    const around = isLong ? quote.repeat(3) : quote;
    // A quote at the very end would close the literal too early.
    const end = isLong && body.endsWith(quote) ? `${body.slice(0, -1)}\\${quote}` : body;
    return `${fields.length > 0 ? "f" : ""}${around}${end}${around}`;
  }
}

/** The code of each value under its parameter's name; undefined where two values have one name. */
function valuesByName(parameters: BoundQuery["parameters"], values: readonly string[]): ReadonlyMap<string, string> | undefined {
  const named = new Map<string, string>();
  for (const [i, { name }] of parameters.entries()) {
    const value = values[i] ?? "";
    if (named.has(name) && named.get(name) !== value) return undefined;
    named.set(name, value);
  }
  return named;
}

/** Whether code may stand in a field as it is: a `lambda`'s colon, or a `=` or `!` at the end, would mean something else. */
function isPlainField(code: string): boolean {
  return !/^\s*lambda\b|[=!]\s*$|:=/u.test(code);
}

/** The code of a value between commas. */
function asArgument(node: Node | undefined, code: string): string {
  return node?.type === "Lambda" || node?.type === "Yield" || node?.type === "YieldFrom" ||
    (node?.type === "GeneratorExp" && !code.startsWith("(")) ? `(${code})` : code;
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** @param isLong whether lines may end inside the literal */
function escape(text: string, quote: string, isLong: boolean): string {
  let escaped = "";
  let quotes = 0;
  for (const character of text) {
    quotes = character === quote ? quotes + 1 : 0;
    const code = character.codePointAt(0) ?? 0;
    if (character === quote && (!isLong || quotes === 3)) {
      escaped += `\\${character}`;
      quotes = 0;
    } else if (isLong && (character === "\n" || character === "\t")) {
      escaped += character;
    } else if (code < 32 || code === 127) {
      escaped += escapes[character] ?? `\\x${code.toString(16).padStart(2, "0")}`;
    } else {
      escaped += escapes[character] ?? character;
    }
  }
  return escaped;
}
