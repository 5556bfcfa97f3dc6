import type { File, FileProblem, LanguageOptions, RulesConfig, SourceLocation } from "@eslint/core";
import { type Directive, TextSourceCodeBase, VisitNodeStep } from "@eslint/plugin-kit";
import { disableDirectivesOf, type HashComment, inlineConfigsOf, speaksToEslint } from "./hash-comments.ts";

/** What every node of such a language has. */
export interface TreeNode {
  readonly type: string;
  readonly range: readonly [start: number, end: number];
  readonly loc: SourceLocation;
  readonly parent?: TreeNode | null;
}

/** What rules written for JavaScript may read from a scope. It knows no variables: those of other languages are found elsewhere. */
interface EmptyScope {
  type: "module";
  isStrict: true;
  block: object;
  upper: null;
  variableScope: EmptyScope;
  set: Map<string, never>;
  variables: never[];
  references: never[];
  through: never[];
  childScopes: never[];
}

interface Source<Root, Comment> {
  /** Without a byte order mark. */
  readonly text: string;
  readonly ast: Root;
  /** In the order of the text. */
  readonly comments: readonly Comment[];
  readonly hasBOM: boolean;
}

/**
 * A file of a language with `#` comments as ESLint and its rules see it. Lines count from 1, columns and offsets from 0, in
 * UTF-16 code units.
 */
export abstract class HashSourceCode<
  Options extends LanguageOptions, Root extends TreeNode, Node extends TreeNode, Comment extends HashComment & { readonly type: "Comment" },
> extends TextSourceCodeBase<{ LangOptions: Options; RootNode: Root; SyntaxElementWithLoc: Node | Comment; ConfigNode: Comment }> {
  abstract readonly visitorKeys: Record<string, string[]>;
  /** All comments, in the order of the text. */
  readonly comments: readonly Comment[];
  readonly hasBOM: boolean;
  readonly parserServices: Readonly<Record<string, unknown>> = {};
  /** There is none: it is what rules for JavaScript ask for. */
  readonly scopeManager = null;
  /** None, for rules of JavaScript's layout. */
  readonly tokensAndComments: readonly never[] = [];

  #steps: VisitNodeStep[] | undefined;
  #inlineConfig: Comment[] | undefined;
  #scope: EmptyScope | undefined;

  constructor({ text, ast, comments, hasBOM }: Source<Root, Comment>) {
    super({ text, ast, lineEndingPattern: /\r\n|\r|\n/u });
    this.comments = comments;
    this.hasBOM = hasBOM;
  }

  /** The children of a node, in the order of the text. */
  protected abstract childrenOf(node: Root | Node): readonly Node[];

  /** All comments, in the order of the text. */
  getAllComments(): readonly Comment[] {
    return this.comments;
  }

  /** The node that a node stands in; none for the whole file and for comments. */
  override getParent(node: Node | Comment): Node | undefined {
    return "parent" in node ? ((node.parent as Node | null | undefined) ?? undefined) : undefined;
  }

  /** A scope without variables, so that rules for JavaScript that are switched on for every file find nothing. */
  getScope(): EmptyScope {
    return (this.#scope ??= emptyScope(this.ast));
  }

  /** None; see `tokensAndComments`. */
  getFirstToken(): null {
    return null;
  }

  /** The comments that speak to ESLint. */
  getInlineConfigNodes(): Comment[] {
    return (this.#inlineConfig ??= this.comments.filter(({ value }) => speaksToEslint(value)));
  }

  /** `# eslint-disable`, `-enable`, `-disable-line` and `-disable-next-line`, each with rules and a `-- reason`. */
  getDisableDirectives(): { directives: Directive[]; problems: FileProblem[] } {
    return disableDirectivesOf(this.getInlineConfigNodes());
  }

  /** `# eslint rampart/no-x: "off"`; a problem for each that cannot be read. */
  applyInlineConfig(): { configs: { config: { rules: RulesConfig }; loc: SourceLocation }[]; problems: FileProblem[] } {
    return inlineConfigsOf(this.getInlineConfigNodes());
  }

  /** Every node twice, on the way in and on the way out. Without recursion: trees can be very deep. */
  override traverse(): Iterable<VisitNodeStep> {
    if (this.#steps) return this.#steps;
    const steps: VisitNodeStep[] = [];
    const open: { node: Root | Node; children: readonly Node[]; visited: number }[] = [];
    const enter = (node: Root | Node): void => {
      steps.push(new VisitNodeStep({ target: node, phase: 1, args: [node, node.parent] }));
      open.push({ node, children: this.childrenOf(node), visited: 0 });
    };
    enter(this.ast);
    for (let top = open[open.length - 1]; top !== undefined; top = open[open.length - 1]) {
      const child = top.children[top.visited++];
      if (child) {
        enter(child);
      } else {
        steps.push(new VisitNodeStep({ target: top.node, phase: 2, args: [top.node, top.node.parent] }));
        open.pop();
      }
    }
    return (this.#steps = steps);
  }
}

/** What is the same for ESLint in every such language; one with options of its own says which. */
export const languageOfText = {
  fileType: "text",
  lineStart: 1,
  columnStart: 0,
  nodeTypeKey: "type",
  defaultLanguageOptions: {},
  /** Options of other languages pass, as a configuration for every file has them. */
  validateLanguageOptions(): void {},
  normalizeLanguageOptions: withParserOptions,
} as const;

/** ESLint hands a text to languages whose `fileType` is text. */
export function textOf({ body }: File): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}

/** Options as rules for JavaScript read them: without asking whether `parserOptions` is there. It is not shown where options are. */
function withParserOptions<Options extends LanguageOptions>(options: Options): Options {
  return Object.defineProperty({ ...options }, "parserOptions", { value: options["parserOptions"] ?? {}, enumerable: false });
}

function emptyScope(block: object): EmptyScope {
  const scope: Omit<EmptyScope, "variableScope"> = {
    type: "module", isStrict: true, block, upper: null, set: new Map<string, never>(),
    variables: [], references: [], through: [], childScopes: [],
  };
  return Object.assign(scope, { variableScope: scope as EmptyScope });
}
