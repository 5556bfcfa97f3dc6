import { describe, expect, it } from "vitest";
import { flag, oneOf, optional, readForm, readSlot, slot, text } from "../../src/concepts/form.ts";
import { indexLibraries, library } from "../../src/concepts/library.ts";
import { libraries } from "../../src/knowledge/index.ts";

describe("readSlot", () => {
  it.each([
    ["0", [{ from: 0, isRest: false, steps: [] }]],
    ["12", [{ from: 12, isRest: false, steps: [] }]],
    ["1...", [{ from: 1, isRest: true, steps: [] }]],
    ["sql:", [{ from: { keyword: "sql" }, isRest: false, steps: [] }]],
    ["0|sql:", [{ from: 0, isRest: false, steps: [] }, { from: { keyword: "sql" }, isRest: false, steps: [] }]],
    ["0.origin", [{ from: 0, isRest: false, steps: ["origin"] }]],
    ["0.cors.origin", [{ from: 0, isRest: false, steps: ["cors", "origin"] }]],
    ["0.$where", [{ from: 0, isRest: false, steps: ["$where"] }]],
    ["resources:.*.origins", [{ from: { keyword: "resources" }, isRest: false, steps: ["*", "origins"] }]],
    ["1.(0)", [{ from: 1, isRest: false, steps: [0] }]],
    ["1...(0)", [{ from: 1, isRest: true, steps: [0] }]],
    ["0.make.().secret", [{ from: 0, isRest: false, steps: ["make", "()", "secret"] }]],
    ["0....secret", [{ from: 0, isRest: true, steps: ["secret"] }]],
    ["last", [{ from: "last", isRest: false, steps: [] }]],
    ["receiver", [{ from: "receiver", isRest: false, steps: [] }]],
    ["return", [{ from: "return", isRest: false, steps: [] }]],
    ["decorated", [{ from: "decorated", isRest: false, steps: [] }]],
    ["tag", [{ from: "tag", isRest: false, steps: [] }]],
  ])("%s", (written, alternatives) => {
    expect(readSlot(written, "here")).toEqual({ text: written, alternatives });
  });

  it.each(["", "first", "-1", "0..", "0|", "|0", "sql", "0 ", "0.origin.", "0.(a)", "0[1]", "100", "1....", "receiver()"])("no slot: %j", (written) => {
    expect(() => readSlot(written, "here")).toThrow(`here: ${JSON.stringify(written)} is no slot; write "0", "sql:", "0|sql:", "0.origin", "1..." or "last"`);
  });

  it.each([[0, "0"], [null, "null"], [undefined, "undefined"], [["0"], "[\"0\"]"], [{}, "{}"]])("no text: %j", (written, shown) => {
    expect(() => readSlot(written, "here")).toThrow(`here: expected a slot such as "0" or "sql:", got ${shown}`);
  });
});

describe("readForm", () => {
  const form = { text: slot, kind: optional(oneOf("a", "b")), isOn: optional(flag), name: optional(text) };

  it("reads what is there", () => {
    expect(readForm(form, { text: "0", kind: "a" }, "here")).toEqual({
      text: { text: "0", alternatives: [{ from: 0, isRest: false, steps: [] }] }, kind: "a", isOn: undefined, name: undefined,
    });
  });

  it.each([
    [{}, "here.text: missing"],
    [{ text: "0", kind: "c" }, "here.kind: expected \"a\", \"b\", got \"c\""],
    [{ text: "0", isOn: "yes" }, "here.isOn: expected true or false, got \"yes\""],
    [{ text: "0", name: 1 }, "here.name: expected a string, got 1"],
    [{ text: "0", texts: "0" }, "here.texts: unknown field; known are text, kind, isOn, name"],
    [{ text: "0", constructor: "0" }, "here.constructor: unknown field; known are text, kind, isOn, name"],
    [[], "here: expected an object, got []"],
    [null, "here: expected an object, got null"],
    ["0", "here: expected an object, got \"0\""],
  ])("%j", (written, message) => {
    expect(() => readForm(form, written, "here")).toThrow(new TypeError(message));
  });

  it("cuts what is long", () => {
    expect(() => readForm(form, { text: "0", kind: "c".repeat(1000) }, "here")).toThrow(/^.{1,120}$/u);
  });
});

describe("the plugin's own knowledge", () => {
  it.each(["javascript", "python"] as const)("is read without an error: %s", (language) => {
    const own = libraries.map((one) => ({ library: one, where: `knowledge/${one.name}` }));
    expect(() => indexLibraries(own, language)).not.toThrow();
  });
});

describe("indexLibraries", () => {
  const where = "settings.rampart.libraries[0]";
  const index = (written: unknown): unknown => indexLibraries([{ library: written, where }], "python");
  const named = { name: "ourdb", language: "python" };

  it("takes what library() gives, also after a round trip through JSON", () => {
    const ours = library("ourdb", "python", { query: { "ourdb.run": { text: "0|sql:", parameters: "1...", placeholders: "$1" } } });
    for (const one of [ours, JSON.parse(JSON.stringify(ours)) as unknown]) {
      const entries = indexLibraries([{ library: one, where }], "python").entries("ourdb.run");
      expect(entries.map(({ kind, library: name }) => [kind, name])).toEqual([["query", "ourdb"]]);
    }
  });

  it("leaves out what is of another language", () => {
    expect(indexLibraries([{ library: { ...named, conversions: ["ourdb.quote"] }, where }], "javascript").isConversion("ourdb.quote")).toBe(false);
    expect(indexLibraries([{ library: { ...named, conversions: ["ourdb.quote"] }, where }], "python").isConversion("ourdb.quote")).toBe(true);
  });

  it.each([
    [undefined, ": expected an object, got undefined"],
    [null, ": expected an object, got null"],
    ["ourdb", ": expected an object, got \"ourdb\""],
    [{}, ".name: expected a string, got undefined"],
    [{ name: 1, language: "python" }, ".name: expected a string, got 1"],
    [{ name: "ourdb" }, ".language: expected \"javascript\" or \"python\", got undefined"],
    [{ name: "ourdb", language: "ruby" }, ".language: expected \"javascript\" or \"python\", got \"ruby\""],
    [{ ...named, queries: {} }, ".queries: unknown field; known are "],
    [{ ...named, query: [] }, ".query: expected an object, got []"],
    [{ ...named, query: { "ourdb.run": "0" } }, ".query[\"ourdb.run\"]: expected an object, got \"0\""],
    [{ ...named, query: { "ourdb.run": {} } }, ".query[\"ourdb.run\"].text: missing"],
    [{ ...named, query: { "ourdb.run": { text: 0 } } }, ".query[\"ourdb.run\"].text: expected a slot such as \"0\" or \"sql:\", got 0"],
    [{ ...named, query: { "ourdb.run": { text: "first" } } }, ".query[\"ourdb.run\"].text: \"first\" is no slot; "],
    [{ ...named, query: { "ourdb.run": { text: "0", placeholder: "?" } } }, ".query[\"ourdb.run\"].placeholder: unknown field; known are text, parameters, placeholders, "],
    [{ ...named, query: { "ourdb.run": { text: "0", placeholders: "$" } } }, ".query[\"ourdb.run\"].placeholders: expected \"?\", \"%s\", "],
    [{ ...named, query: { "ourdb.run": [{ text: "0" }, { text: "x" }] } }, ".query[\"ourdb.run\"][1].text: \"x\" is no slot; "],
    [{ ...named, query: { "ourdb.run": { text: "0", when: "0" } } }, ".query[\"ourdb.run\"].when: expected an object, got \"0\""],
    [{ ...named, query: { "ourdb.run": { text: "0", when: { "0": 1 } } } }, ".query[\"ourdb.run\"].when.0: expected a string, got 1"],
    [{ ...named, cors: { "ourdb.cors": { byDefault: "all" } } }, ".cors[\"ourdb.cors\"].byDefault: expected \"anyone\", \"nobody\", got \"all\""],
    [{ ...named, aliases: { "a.b": 1 } }, ".aliases[\"a.b\"]: expected a string, got 1"],
    [{ ...named, gives: { "a.b": "x()" } }, ".gives[\"a.b\"]: \"x\" is no slot; "],
    [{ ...named, parameters: { "a.b": "0" } }, ".parameters[\"a.b\"]: expected an object, got \"0\""],
    [{ ...named, parameters: { "a.b": { "0.(0)": 1 } } }, ".parameters[\"a.b\"].0.(0): expected a string, got 1"],
    [{ ...named, sources: { "a.b": "user" } }, ".sources[\"a.b\"]: expected \"request\", \"environment\", \"file\", \"option\" or \"argument\", got \"user\""],
    [{ ...named, conversions: "a.b" }, ".conversions: expected an array, got \"a.b\""],
    [{ ...named, conversions: [1] }, ".conversions[0]: expected a string, got 1"],
    [{ ...named, steps: [null] }, ".steps[0]: expected a string, got null"],
    [{ ...named, guards: { "a.b": 0 } }, ".guards[\"a.b\"]: expected a slot such as \"0\" or \"sql:\", got 0"],
    [{ ...named, handlers: { "a.b": {} } }, ".handlers[\"a.b\"].injected: expected an array, got undefined"],
    [{ ...named, signatures: {} }, ".signatures: expected an array, got {}"],
    [{ ...named, signatures: [{ parameters: "req", types: [] }] }, ".signatures[0].parameters: expected an array, got \"req\""],
    [{ ...named, signatures: [{ parameters: [], types: [1] }] }, ".signatures[0].types[0]: expected a string, got 1"],
  ])("%j", (written, message) => {
    let thrown: unknown;
    try {
      index(written);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(TypeError);
    const said = (thrown as TypeError).message;
    expect(said.startsWith(`${where}${message}`), said).toBe(true);
    expect(said).not.toContain("\n");
  });
});
