import type { CallExpression, Expression } from "../../code/expression.ts";
import type { BoundQuery, Edit, Printer } from "../../code/file.ts";
import type { Place } from "../../code/place.ts";
import type { JavaScriptFile } from "./file.ts";
import { located, type Node, unwrap } from "./nodes.ts";
import { environmentOf } from "./runtime.ts";

/** A text to be written: what is fixed, and the code of what is not. */
type Piece = { readonly fixed: string } | { readonly code: string };

type Call = Node & ({ readonly type: "CallExpression" } | { readonly type: "NewExpression" });

/** Writes JavaScript. */
export class JavaScriptPrinter implements Printer {
  readonly #file: JavaScriptFile;
  #environment: string | undefined;

  constructor(file: JavaScriptFile) {
    this.#file = file;
  }

  source({ range }: Place): string {
    return this.#file.text.slice(...range);
  }

  explainDisable({ range }: Place, rule: string, reason: string): readonly Edit[] {
    const start = this.#file.text.lastIndexOf("\n", range[0] - 1) + 1;
    const [indent = ""] = /^[ \t]*/u.exec(this.#file.text.slice(start, range[0])) ?? [];
    return [{ range: [start, start], text: `${indent}// eslint-disable-next-line ${rule} -- ${reason}\n` }];
  }

  addArgument({ range: [start] }: Place, code: string): readonly Edit[] {
    return [{ range: [start, start], text: `${code}, ` }];
  }

  bindParameters({ call, text, parameters, at, isNamed }: BoundQuery): readonly Edit[] | undefined {
    const node = this.#file.nodeOf(call);
    if (text.kind !== "text" || (text.style !== "template" && text.style !== "sum")) return undefined;
    if (node.type !== "CallExpression" && node.type !== "NewExpression") return undefined;
    if (call.arguments.some(({ isSpread }) => isSpread) || "keyword" in at) return undefined;
    const bound = this.#bind(text.parts, parameters);
    if (!bound) return undefined;
    const names = isNamed ? namesOf(parameters, bound.values) : undefined;
    if (isNamed && !names) return undefined;
    const written = names ? `{ ${[...names].map(([name, code]) => (name === code ? name : `${name}: ${code}`)).join(", ")} }`
      : "index" in at && at.isSpread ? bound.values.join(", ") : `[${bound.values.join(", ")}]`;
    const given = "receiver" in at ? this.#before(node, at.receiver, names)
      : "method" in at ? this.#after(node, at.method, bound.values)
      : "next" in at ? this.#next(node, bound.values.join(", "))
      : this.#given(node, at.index, at.member, written);
    const hasLines = text.style === "template" && this.source(text).includes("\n");
    return given && [{ range: text.range, text: literal(bound.pieces, hasLines) }, given];
  }

  /** Parameters as an argument of their own, or as a member of the object that is one. */
  #given(call: Call, index: number, member: string | undefined, code: string): Edit | undefined {
    const last = call.arguments.at(-1);
    if (!last || call.arguments.length < index) return undefined;
    const entry = member === undefined ? code : `${member}: ${code}`;
    if (call.arguments.length === index) return this.#append(call, located(last), member === undefined ? code : `{ ${entry} }`);
    const options = call.arguments[index];
    if (member === undefined || options?.type !== "ObjectExpression") return undefined;
    const { properties } = options;
    const tail = properties.at(-1);
    const isPlain = properties.every((property) => property.type === "Property" && !property.computed && property.key.type === "Identifier" && property.key.name !== member);
    return tail && isPlain ? this.#append(located(options), located(tail), entry) : undefined;
  }

  /** `.input("name", value)` before the method that runs the query. */
  #before(call: Call, method: string, names: ReadonlyMap<string, string> | undefined): Edit | undefined {
    const callee = located(call.callee);
    if (callee.type !== "MemberExpression" || callee.computed || !names) return undefined;
    const [from, to] = [located(callee.object).range[1], located(callee.property).range[0]];
    const between = this.#file.text.slice(from, to);
    const dot = between.search(/\.|\?\./u);
    if (dot < 0 || between.includes("/")) return undefined;
    const code = [...names].map(([name, value]) => `.${method}(${JSON.stringify(name)}, ${value})`).join("");
    return { range: [from + dot, from + dot], text: code };
  }

  /** `.bind(value)` on what the call gives. */
  #after(call: Call, method: string, values: readonly string[]): Edit | undefined {
    const { parent } = call;
    if (parent?.type === "MemberExpression" && parent.property.type === "Identifier" && parent.property.name === method) return undefined;
    return { range: [call.range[1], call.range[1]], text: `.${method}(${values.join(", ")})` };
  }

  /** The arguments of the method that is called on the result at once, where it has none. */
  #next(call: Call, code: string): Edit | undefined {
    const member = call.parent;
    const next = member?.type === "MemberExpression" && located(member.object) === call ? member.parent : undefined;
    if (next?.type !== "CallExpression" || located(next.callee) !== member || next.arguments.length > 0) return undefined;
    const close = next.range[1] - 1;
    return { range: [close, close], text: code };
  }

  parseJson({ range }: CallExpression, text: Expression): readonly Edit[] | undefined {
    const code = this.#codeOf(text);
    return code === undefined ? undefined : [{ range, text: `JSON.parse(${code})` }];
  }

  /** Its literals are JSON, or close to it. */
  parseLiteral(): undefined {
    return undefined;
  }

  readEnvironment(literal: Place, variable: string): readonly Edit[] | undefined {
    const node = this.#file.nodeOf(literal);
    if (node.range[0] !== literal.range[0] || node.range[1] !== literal.range[1]) return undefined;
    const { parent } = node;
    if (!parent || node.type === "JSXText" || isDeclared(parent) || !/^[A-Z][A-Z0-9_]*$/u.test(variable)) return undefined;
    const isValue = parent.type === "Property" ? located(parent.value) === node
      : parent.type !== "TSEnumMember" && parent.type !== "ExpressionStatement" && !(parent as { type: string }).type.startsWith("TSLiteral");
    if (!isValue) return undefined;
    this.#environment ??= environmentOf(this.#file.filename, this.#file.text); // searched once, however many texts there are
    const read = this.#environment === "Deno.env" ? `Deno.env.get("${variable}")` : `${this.#environment}.${variable}`;
    return [{ range: literal.range, text: parent.type === "JSXAttribute" ? `{${read}}` : read }];
  }

  dropFallback(literal: Place): readonly Edit[] | undefined {
    let node = this.#file.nodeOf(literal);
    while (node.parent && unwrap(node.parent) !== node.parent) node = node.parent;
    const { parent } = node;
    if (!parent?.parent || isDeclared(parent.parent)) return undefined;
    switch (parent.type) {
      case "LogicalExpression":
        return located(parent.right) === node ? [{ range: parent.range, text: this.source(located(parent.left)) }] : undefined;
      case "ConditionalExpression":
        return [{ range: parent.range, text: this.source(located(located(parent.consequent) === node ? parent.alternate : parent.consequent)) }];
      case "AssignmentPattern":
        return [{ range: [located(parent.left).range[1], parent.range[1]], text: "" }];
      default:
        return undefined;
    }
  }

  rewritePattern(pattern: Place, source: string): readonly Edit[] | undefined {
    const [, flags] = /^\/.+\/([a-z]*)$/su.exec(this.source(pattern)) ?? [];
    return flags === undefined ? undefined : [{ range: pattern.range, text: `/${source}/${flags}` }];
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

/** The code of each parameter by its name; undefined where one name would stand for two of them. */
function namesOf(parameters: BoundQuery["parameters"], values: readonly string[]): ReadonlyMap<string, string> | undefined {
  const named = new Map<string, string>();
  for (const [i, { name }] of parameters.entries()) {
    const value = values[i] ?? "";
    if (named.has(name) && named.get(name) !== value) return undefined;
    named.set(name, value);
  }
  return named;
}

/** Whether a type is written down for what is given: text of the environment may be missing, and the type may not say so. */
function isDeclared(parent: Node): boolean {
  const { typeAnnotation } = (parent.type === "VariableDeclarator" ? parent.id : parent) as { typeAnnotation?: object };
  return typeAnnotation !== undefined && (parent.type === "VariableDeclarator" || parent.type === "PropertyDefinition");
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
