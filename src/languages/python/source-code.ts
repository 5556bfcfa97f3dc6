import type { FileProblem, LanguageOptions, RulesConfig } from "@eslint/core";
import { type Directive, TextSourceCodeBase, VisitNodeStep } from "@eslint/plugin-kit";
import { disableDirectivesOf, inlineConfigsOf, speaksToEslint } from "../hash-comments.ts";
import { childrenOf, visitorKeys } from "./nodes.ts";
import type { Comment, Module, Node, SourceLocation } from "./nodes.ts";
import type { PythonSyntaxError } from "./syntax-error.ts";

/** What rules written for JavaScript may read from a scope. It knows no variables: Python's are found elsewhere. */
interface EmptyScope {
  type: "module";
  isStrict: true;
  block: Module;
  upper: null;
  variableScope: EmptyScope;
  set: Map<string, never>;
  variables: never[];
  references: never[];
  through: never[];
  childScopes: never[];
}

/** What `languageOptions` may say for a Python file. */
export interface PythonLanguageOptions extends LanguageOptions {
  /** Lint what can be read of a broken file (the default), or report its first syntax error and nothing else. */
  tolerant?: boolean;
}

interface PythonSourceCodeTypes {
  LangOptions: PythonLanguageOptions;
  RootNode: Module;
  SyntaxElementWithLoc: Node | Comment;
  ConfigNode: Comment;
}

/**
 * A Python file as ESLint and its rules see it. Lines count from 1, columns and offsets from 0, in UTF-16 code units.
 */
export class PythonSourceCode extends TextSourceCodeBase<PythonSourceCodeTypes> {
  readonly visitorKeys = visitorKeys;
  /** All comments, in the order of the text. */
  readonly comments: readonly Comment[];
  /** What is wrong in the text; the tree lacks the statements in question. */
  readonly syntaxErrors: readonly PythonSyntaxError[];
  readonly hasBOM: boolean;
  readonly parserServices: Readonly<Record<string, unknown>> = {};
  /** There is none: it is what rules for JavaScript ask for. */
  readonly scopeManager = null;
  /** None, for rules of JavaScript's layout. */
  readonly tokensAndComments: readonly never[] = [];

  #steps: VisitNodeStep[] | undefined;
  #inlineConfig: Comment[] | undefined;
  #scope: EmptyScope | undefined;

  /** @param source `text` without a byte order mark; `ast`, `comments` and `errors` as `parse` gives them for it. */
  constructor(source: {
    text: string;
    ast: Module;
    comments: readonly Comment[];
    errors: readonly PythonSyntaxError[];
    hasBOM: boolean;
  }) {
    super({ text: source.text, ast: source.ast, lineEndingPattern: /\r\n|\r|\n/u });
    this.comments = source.comments;
    this.syntaxErrors = source.errors;
    this.hasBOM = source.hasBOM;
  }

  /** All comments, in the order of the text. */
  getAllComments(): readonly Comment[] {
    return this.comments;
  }

  /** The node that a node stands in; none for the module and for comments. */
  override getParent(node: Node | Comment): Node | undefined {
    return (node.type === "Comment" ? null : node.parent) ?? undefined;
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
  applyInlineConfig(): {
    configs: { config: { rules: RulesConfig }; loc: SourceLocation }[];
    problems: FileProblem[];
  } {
    return inlineConfigsOf(this.getInlineConfigNodes());
  }

  /** Every node twice, on the way in and on the way out. Without recursion: chains of operators are very deep. */
  override traverse(): Iterable<VisitNodeStep> {
    if (this.#steps) return this.#steps;
    const steps: VisitNodeStep[] = [];
    const open: { node: Node; children: Node[]; visited: number }[] = [];
    const enter = (node: Node): void => {
      steps.push(new VisitNodeStep({ target: node, phase: 1, args: [node, node.parent] }));
      open.push({ node, children: childrenOf(node), visited: 0 });
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

function emptyScope(block: Module): EmptyScope {
  const scope: Omit<EmptyScope, "variableScope"> = {
    type: "module", isStrict: true, block, upper: null, set: new Map<string, never>(),
    variables: [], references: [], through: [], childScopes: [],
  };
  return Object.assign(scope, { variableScope: scope as EmptyScope });
}
