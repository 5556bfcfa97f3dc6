/** Each construct of the grammar, with the tree that CPython 3.14 makes of it: `npm run check:python -- --write` asks it. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { visitorKeys } from "../../../src/languages/python/nodes.ts";
import { parse } from "../../../src/languages/python/parser.ts";
import { type Row, rowsOf, textOf } from "../../../tools/python-rows.ts";

const folder = fileURLToPath(new URL("fixtures", import.meta.url));
const names = readdirSync(folder).filter((file) => file.endsWith(".py")).map((file) => file.slice(0, -3)).sort();

function expectedOf(name: string): readonly Row[] {
  const lines = readFileSync(join(folder, `${name}.tree`), "utf8").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as Row);
}

/** Ours keep the names of characters as they are written; see tools/check-python.ts. */
const known = new Set(["names_of_characters"]);

describe("the tree of CPython", () => {
  it.each(names)("%s", (name) => {
    const { ast, errors } = parse(readFileSync(join(folder, `${name}.py`), "utf8"));
    expect(errors).toEqual([]);
    const [ours, theirs] = [rowsOf(ast), expectedOf(name)].map((rows) => rows.map(textOf).sort());
    if (known.has(name)) expect(ours).not.toEqual(theirs);
    else expect(ours).toEqual(theirs);
  });

  it("is there for every kind of node", () => {
    const seen = new Set(names.flatMap((name) => expectedOf(name).map(([type]) => type)));
    expect([...seen].sort()).toEqual(Object.keys(visitorKeys).sort());
  });
});
