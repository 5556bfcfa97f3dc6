import type {
  Argument, CallExpression, Definition, Expression, ListExpression, RecordEntry, RecordExpression, TextExpression, TextStyle,
} from "../../code/expression.ts";
import type { Annotation } from "../../code/function.ts";
import type { Place } from "../../code/place.ts";
import type { Call, Node } from "./nodes.ts";

/** The place of a node, whose lines are counted only when asked for; it remembers the node. */
class NodePlace implements Place {
  readonly range: Place["range"];
  readonly #node: Node;

  constructor(node: Node) {
    this.range = node.range;
    this.#node = node;
  }

  get loc(): Place["loc"] {
    return this.#node.loc;
  }

  static nodeOf(from: Place): Node | undefined {
    return #node in from ? from.#node : undefined;
  }
}

/** Something that stands where a node stands. */
export function place<T extends object>(node: Node, fields: T): T & Place {
  return Object.assign(new NodePlace(node), fields);
}

type Fields<E> = E extends unknown ? Omit<E, keyof Place> : never;

/** An expression that stands where a node stands. */
export function at(node: Node, fields: Fields<Expression>): Expression {
  return place(node, fields) as Expression;
}

/** A call that the code makes without writing it as one. */
export function made(node: Node, callee: Expression, values: readonly Expression[]): CallExpression {
  return place(node, {
    kind: "call" as const, callee, arguments: values.map((value) => ({ value, name: undefined, isSpread: false })), isTag: false,
    decorated: undefined,
  });
}

/** A call whose arguments are translated when first asked for, as is all that follows: most of a file never is. */
export class LazyCall extends NodePlace implements CallExpression {
  readonly kind = "call";
  readonly isTag = false;
  readonly callee: Expression;
  readonly decorated: CallExpression["decorated"];
  readonly #make: () => readonly Argument[];
  #arguments: readonly Argument[] | undefined;

  constructor(node: Call, callee: Expression, decorated: CallExpression["decorated"], make: () => readonly Argument[]) {
    super(node);
    this.callee = callee;
    this.decorated = decorated;
    this.#make = make;
  }

  get arguments(): readonly Argument[] {
    return (this.#arguments ??= this.#make());
  }
}

export class LazyText extends NodePlace implements TextExpression {
  readonly kind = "text";
  readonly style: TextStyle;
  readonly #make: () => readonly Expression[];
  #parts: readonly Expression[] | undefined;

  constructor(node: Node, style: TextStyle, make: () => readonly Expression[]) {
    super(node);
    this.style = style;
    this.#make = make;
  }

  get parts(): readonly Expression[] {
    return (this.#parts ??= this.#make());
  }
}

export class LazyList extends NodePlace implements ListExpression {
  readonly kind = "list";
  readonly #make: () => ListExpression["items"];
  #items: ListExpression["items"] | undefined;

  constructor(node: Node, make: () => ListExpression["items"]) {
    super(node);
    this.#make = make;
  }

  get items(): ListExpression["items"] {
    return (this.#items ??= this.#make());
  }
}

export class LazyRecord extends NodePlace implements RecordExpression {
  readonly kind = "record";
  readonly #make: () => readonly RecordEntry[];
  #entries: readonly RecordEntry[] | undefined;

  constructor(node: Node, make: () => readonly RecordEntry[]) {
    super(node);
    this.#make = make;
  }

  get entries(): readonly RecordEntry[] {
    return (this.#entries ??= this.#make());
  }
}

/** One write to a variable or a field. */
export class LazyDefinition extends NodePlace implements Definition {
  readonly annotation: Annotation | undefined;
  readonly #make: () => Expression;
  #value: Expression | undefined;

  constructor(node: Node, annotation: Annotation | undefined, make: () => Expression) {
    super(node);
    this.annotation = annotation;
    this.#make = make;
  }

  get value(): Expression {
    return (this.#value ??= this.#make());
  }
}

/** The node that a place was made from. */
export function nodeOf(from: Place): Node | undefined {
  return NodePlace.nodeOf(from);
}
