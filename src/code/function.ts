import type { CallExpression, Definition, Expression } from "./expression.ts";
import type { Place } from "./place.ts";

/**
 * What a type annotation promises. `number`, `boolean` and `choice` (a literal union or an enum) cannot carry text from
 * outside into a program, provided that something enforces them.
 */
export type TypeShape = "number" | "boolean" | "choice" | "other";

export interface Annotation {
  readonly shape: TypeShape;
  /** The named type, `Session` in `Annotated[Session, Depends(db)]`; absent for unions and the like. */
  readonly type: Expression | undefined;
  /** What stands beside the type: `Depends(db)` in `Annotated[Session, Depends(db)]`, decorators of a parameter. */
  readonly metadata: readonly Expression[];
}

export interface Parameter extends Place {
  /** Absent for a parameter that is taken apart at once: `({ id }) => ...`. */
  readonly name: string | undefined;
  /** Position among the parameters, 0-based; -1 for one that can only be given by name. */
  readonly index: number;
  readonly annotation: Annotation | undefined;
  readonly default: Expression | undefined;
}

export interface FunctionCode extends Place {
  readonly name: string | undefined;
  /** Whether other files can see it under its name. */
  readonly isExported: boolean;
  /** It gives a promise or a coroutine: what it finds out is there only once somebody waits for it. */
  readonly isAsync: boolean;
  /** Where a reader looks for the function: its name, or its first token. */
  readonly head: Place;
  readonly parameters: readonly Parameter[];
  /** Outermost first. */
  readonly decorators: readonly Expression[];
  /** What it returns or yields; computed when first asked. */
  readonly returns: readonly Expression[];
  /** The declared type of what it gives. */
  readonly returnType?: Annotation | undefined;
  /** Every call that is given the function itself, with the argument's position. */
  readonly givenTo: readonly { readonly call: CallExpression; readonly index: number }[];
  /** Every call of it that this file shows. */
  readonly callers: readonly CallExpression[];
  /** Nothing but those calls can reach it. */
  readonly isClosed: boolean;
  /** Every call inside its body, nested functions included. */
  readonly calls: readonly CallExpression[];
  readonly class: ClassCode | undefined;
}

export interface ClassCode extends Place {
  readonly name: string | undefined;
  readonly bases: readonly Expression[];
  /** Outermost first. */
  readonly decorators: readonly Expression[];
  /** Every write to a field, by name: class attributes, `this.x = ...` in any method, typed constructor parameters. */
  readonly fields: ReadonlyMap<string, readonly Definition[]>;
  readonly methods: ReadonlyMap<string, FunctionCode>;
  /** What runs when an instance is made. */
  readonly creation?: FunctionCode | undefined;
  /** What runs when an instance is called as if it were a function. */
  readonly call?: FunctionCode | undefined;
}
