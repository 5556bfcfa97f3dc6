import type { DirectiveType, FileProblem, RulesConfig, SourceLocation } from "@eslint/core";
import { ConfigCommentParser, Directive } from "@eslint/plugin-kit";
import type { Edit } from "../code/file.ts";

/** Comments from `#` to the end of the line: what they say to ESLint is the same in every language that has them. */
export interface HashComment {
  /** Without the `#`. */
  readonly value: string;
  readonly loc: SourceLocation;
}

const commentParser = new ConfigCommentParser();
const inlineConfig = /^\s*eslint(?:-enable|-disable(?:(?:-next)?-line)?)?(?:\s|$)/u;
const disableDirective = /^eslint-(enable|disable|disable-line|disable-next-line)$/u;

/** Whether a comment is one for ESLint. */
export function speaksToEslint(comment: string): boolean {
  return inlineConfig.test(comment);
}

/** `# eslint-disable`, `-enable`, `-disable-line` and `-disable-next-line`, each with rules and a `-- reason`. */
export function disableDirectivesOf(comments: readonly HashComment[]): { directives: Directive[]; problems: FileProblem[] } {
  const directives: Directive[] = [];
  for (const node of comments) {
    const { label = "", value = "", justification = "" } = commentParser.parseDirective(node.value) ?? {};
    const [, type] = disableDirective.exec(label) ?? [];
    if (type === undefined) continue;
    directives.push(new Directive({ type: type as DirectiveType, node, value, justification }));
  }
  // Such a comment is never longer than its line, so no directive can be wrong in itself.
  return { directives, problems: [] };
}

/** `# eslint rampart/no-x: "off"`; a problem for each that cannot be read. */
export function inlineConfigsOf(comments: readonly HashComment[]): { configs: { config: { rules: RulesConfig }; loc: SourceLocation }[]; problems: FileProblem[] } {
  const configs: { config: { rules: RulesConfig }; loc: SourceLocation }[] = [];
  const problems: FileProblem[] = [];
  for (const { value: comment, loc } of comments) {
    const directive = commentParser.parseDirective(comment);
    if (directive?.label !== "eslint") continue;
    const result = commentParser.parseJSONLikeConfig(directive.value);
    if (result.ok) configs.push({ config: { rules: result.config }, loc });
    else problems.push({ ruleId: null, message: result.error.message, loc });
  }
  return { configs, problems };
}

/**
 * A comment above the line of an offset that turns a rule off for it, with a reason.
 * @param mayStandAt whether a comment may stand before the line that begins at an offset
 */
export function disableAbove(text: string, offset: number, rule: string, reason: string, mayStandAt: (start: number) => boolean): readonly Edit[] | undefined {
  const start = startOfLine(text, offset);
  if (!mayStandAt(start)) return undefined;
  const above = startOfLine(text, start - 1);
  const directive = start === 0 ? undefined : directiveLine.exec(text.slice(above, start))?.groups;
  // Of two such comments one above the other, the upper one would speak of the lower one.
  if (directive) return addedTo(above, directive, rule, reason);
  const [indent = ""] = /^[ \t]*/.exec(text.slice(start, offset)) ?? [];
  const [lineEnd = "\n"] = /\r\n|\r|\n/.exec(text) ?? [];
  return [{ range: [start, start], text: `${indent}# eslint-disable-next-line ${rule} -- ${reason}${lineEnd}` }];
}

/** The offset at which the line of another one begins. */
function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--;
  return start;
}

/** A line that is a comment for the next one: what stands before and in its list of rules, and its reason. */
const directiveLine = /^(?<list>[ \t]*#[ \t]*eslint-disable-next-line[ \t]+[\w@/, -]*?)(?<why>[ \t]+-{2,}[ \t].*)?[ \t]*[\r\n]+$/u;

/** One more rule in such a comment, and one more reason. */
function addedTo(index: number, { list = "", why = "" }: Readonly<Record<string, string>>, rule: string, reason: string): readonly Edit[] {
  const [end, last] = [index + list.length, index + list.length + why.length];
  return [{ range: [end, end], text: `, ${rule}` }, { range: [last, last], text: why === "" ? ` -- ${reason}` : `; ${reason}` }];
}
