import type { Grade } from "../code/call.ts";
import type { Place } from "../code/place.ts";
import type { Value } from "../code/value.ts";
import { defineConcept } from "./concept.ts";
import { optional, slot } from "./form.ts";
import { isPublicContent, isPublicPath, isPublicPlace } from "./public-place.ts";

/** A header that the program sends with its answer. */
export interface Header extends Place {
  readonly grade: Grade;
  readonly library: string;
  /** In lower case. */
  readonly name: string;
  readonly value: Value;
  /**
   * The answer is the same for everyone and is there to be read by all: it says of itself that any cache may keep it, its
   * kind or its path says that pages of others load it.
   */
  readonly isForEveryone: boolean;
  /** The function whose code sends it; identity only. Headers of one answer share it. */
  readonly scope: object;
}

/** What answers are called. */
const answer = /^(?:http_?)?(?:resp|rsp|response|res|reply)$/iu;

type Entry = readonly [name: string, value: Value];

export const header = defineConcept({
  form: {
    name: optional(slot),
    value: optional(slot),
    /** An object with a member for each header. */
    all: optional(slot),
    /** A list of objects, each with the name and the value of one header. */
    pairs: optional(slot),
    /** The path that the headers are for. */
    path: optional(slot),
  },
  recognise(model, call, view): readonly Header[] {
    const name = view.valueAt(call.at(model.name))?.constant;
    const value = view.valueAt(call.at(model.value));
    const own = typeof name === "string" && value ? [[name, value] as const] : [];
    const all = [...call.allAt(model.all).flatMap((each) => view.value(each).entries), ...(view.valueAt(call.at(model.pairs))?.items.flatMap(entryOf) ?? [])];
    const entries = [...own, ...all];
    if (entries.length === 0) return [];
    const scope = view.file.pointOf(call.expression).body;
    const path = view.valueAt(call.at(model.path));
    let isForEveryone: boolean | undefined;
    return entries.map(([key, entry]) => ({
      range: entry.range, loc: entry.loc, grade: call.grade, library: view.library, name: key.toLowerCase(), value: entry, scope,
      get isForEveryone() {
        return (isForEveryone ??= isPublicPath(path?.constant) || entries.some(isPublic) || isPublicPlace(call.expression, view));
      },
    }));
  },
  // A header that only answers have, written to what is called an answer.
  shape: {
    methods: ["[]=", "setdefault"],
    evidence: /access-control-allow-origin/iu,
    recognise(call, view): readonly Header[] {
      const { callee, arguments: [key, value] } = call.expression;
      const name = key && view.value(key.value).constant;
      if (callee.kind !== "member" || !value || typeof name !== "string" || !/^access-control-allow-(?:origin|credentials)$/iu.test(name)) return [];
      const owner = callee.object.kind === "member" && callee.object.property === "headers" ? callee.object.object : callee.object;
      if (!answer.test(view.value(owner).name?.split(".").at(-1) ?? "")) return [];
      const entry = view.value(value.value);
      return [{
        range: entry.range, loc: entry.loc, grade: call.grade, library: "CORS", name: name.toLowerCase(), value: entry,
        isForEveryone: isPublicPlace(call.expression, view), scope: view.file.pointOf(call.expression).body,
      }];
    },
  },
});

/** `{ key: "Vary", value: "Origin" }` */
function entryOf(pair: Value): readonly Entry[] {
  const name = (pair.get("key") ?? pair.get("name"))?.constant;
  const value = pair.get("value");
  return typeof name === "string" && value ? [[name, value]] : [];
}

function isPublic([name, { constant }]: Entry): boolean {
  switch (name.toLowerCase()) {
    case "cache-control":
      return /\bpublic\b/u.test(String(constant));
    case "content-type":
      return isPublicContent(constant);
    default:
      return false;
  }
}
