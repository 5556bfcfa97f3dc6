import type { Slot, SlotPart } from "../code/call.ts";

type Position =
  | `${number}` | `${number}...` | `${string}:` | "last" | "receiver" | "key" | "return" | "decorated" | "tag" | "named";
type Part = Position | `${Position}.${string}` | `${number}...(${number})`;

/**
 * One place of a call, as knowledge writes it.
 *
 * `"0"` argument 0, `"sql:"` the keyword argument, `"0|sql:"` whichever is there, `"0.origin"` a member of an options
 * object, `"0.*.origin"` of each member of it, `"1..."` each argument from there on, `"1.(0)"` the first parameter of the function given as argument 1,
 * `"0.useFactory.().secret"` a member of what a function gives back,
 * `"last"`, `"receiver"`, `"key"` of a member that is called by a name the program works out, `"return"`, `"decorated"`, `"tag"`,
 * `"named"` all arguments that are given by name, as one record.
 */
export type SlotText = Part | `${Part}|${Part}`;

const slotPart = /^(?:(\d{1,2})(\.\.\.)?|([A-Za-z_]\w*):|(last|receiver|key|return|decorated|tag|named))((?:\.?\(\d\)|\.\(\)|\.(?:[\w$-]+|\*))*)$/u;

/** Takes a slot apart. @throws an error that begins with `where` if the text is no slot */
export function readSlot(text: unknown, where: string): Slot {
  if (typeof text !== "string") throw new TypeError(`${where}: expected a slot such as "0" or "sql:", got ${show(text)}`);
  const alternatives = text.split("|").map((alternative): SlotPart => {
    const match = slotPart.exec(alternative);
    if (!match) throw new TypeError(`${where}: ${show(text)} is no slot; write "0", "sql:", "0|sql:", "0.origin", "1..." or "last"`);
    const [, index, rest, keyword, word, steps = ""] = match;
    return {
      from: index !== undefined ? Number(index) : keyword !== undefined ? { keyword } : (word as "last"),
      isRest: rest !== undefined,
      steps: [...steps.matchAll(/\.?\((\d)\)|\.(\(\)|[\w$-]+|\*)/gu)].map((step) => (step[1] !== undefined ? Number(step[1]) : (step[2] ?? ""))),
    };
  });
  return { text, alternatives };
}

/** One field of a form: what a writer may write, and what the analysis reads. */
export interface Field<Written, Read, IsOptional extends boolean = false> {
  readonly isOptional: IsOptional;
  /** @throws an error that begins with `where` and says what was expected */
  read(written: unknown, where: string): Read;
  /** Types only: never there at run time. */
  readonly written?: Written;
}

export type Form = Readonly<Record<string, Field<unknown, unknown, boolean>>>;

type OptionalKeys<F extends Form> = { [K in keyof F]: F[K]["isOptional"] extends true ? K : never }[keyof F];
type WrittenField<F> = F extends Field<infer W, unknown, boolean> ? W : never;
type ReadField<F> = F extends { read(written: unknown, where: string): infer R } ? R : never;

/** The object that a writer of knowledge writes for a form. */
export type Written<F extends Form> =
  & { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: WrittenField<F[K]> }
  & { readonly [K in OptionalKeys<F>]?: WrittenField<F[K]> };

/** What a concept reads of it: slots taken apart, absent fields undefined. */
export type Read<F extends Form> =
  & { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: ReadField<F[K]> }
  & { readonly [K in OptionalKeys<F>]: ReadField<F[K]> | undefined };

export const slot: Field<SlotText, Slot> = { isOptional: false, read: readSlot };

/** One slot, or several of which each may be there. */
export const slots: Field<SlotText | readonly SlotText[], readonly Slot[]> = {
  isOptional: false,
  read(written, where) {
    return (Array.isArray(written) ? (written as readonly unknown[]) : [written]).map((one) => readSlot(one, where));
  },
};

export const text: Field<string, string> = {
  isOptional: false,
  read(written, where) {
    if (typeof written !== "string") throw new TypeError(`${where}: expected a string, got ${show(written)}`);
    return written;
  },
};

export const flag: Field<boolean, boolean> = {
  isOptional: false,
  read(written, where) {
    if (typeof written !== "boolean") throw new TypeError(`${where}: expected true or false, got ${show(written)}`);
    return written;
  },
};

export function oneOf<const T extends string>(...choices: readonly T[]): Field<T, T> {
  return {
    isOptional: false,
    read(written, where) {
      const found = choices.find((choice) => choice === written);
      if (found === undefined) throw new TypeError(`${where}: expected ${choices.map(show).join(", ")}, got ${show(written)}`);
      return found;
    },
  };
}

export function optional<W, R>(field: Field<W, R>): Field<W, R, true> {
  return { isOptional: true, read: field.read };
}

/** Reads one object by a form. @throws an error that names the path of the bad field */
export function readForm<F extends Form>(form: F, written: unknown, where: string): Read<F> {
  const object = readObject(written, where);
  for (const key of Object.keys(object)) {
    if (!Object.hasOwn(form, key)) {
      throw new TypeError(`${where}.${key}: unknown field; known are ${Object.keys(form).join(", ")}`);
    }
  }
  const read: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(form)) {
    const value = object[key];
    if (value === undefined && !field.isOptional) throw new TypeError(`${where}.${key}: missing`);
    read[key] = value === undefined ? undefined : field.read(value, `${where}.${key}`);
  }
  return read as Read<F>;
}

/** @throws an error that begins with `where` if the value is no plain object */
export function readObject(written: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof written !== "object" || written === null || Array.isArray(written)) {
    throw new TypeError(`${where}: expected an object, got ${show(written)}`);
  }
  return written as Readonly<Record<string, unknown>>;
}

/** @throws an error that begins with `where` if the value is no array */
export function readArray(written: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(written)) throw new TypeError(`${where}: expected an array, got ${show(written)}`);
  return written;
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 60);
}
