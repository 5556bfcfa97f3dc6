import { library } from "../concepts/library.ts";

/** The language's own globals. https://tc39.es/ecma262/ https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html */
export default library("JavaScript", "javascript", {
  aliases: {
    "globalThis.eval": "eval", "window.eval": "eval", "global.eval": "eval", "self.eval": "eval",
    "globalThis.Function": "Function", "window.Function": "Function", "global.Function": "Function",
    "window.setTimeout": "setTimeout", "globalThis.setTimeout": "setTimeout",
    "window.setInterval": "setInterval", "globalThis.setInterval": "setInterval",
  },
  evaluation: {
    "eval": { code: "0" },
    "Function": { code: "last" },
    "setTimeout": { code: "0", takesFunctions: true },
    "setInterval": { code: "0", takesFunctions: true },
    "vm.runInThisContext": { code: "0" },
    "vm.runInNewContext": { code: "0" },
    "vm.runInContext": { code: "0" },
    "vm.compileFunction": { code: "0" },
    "vm.Script": { code: "0" },
  },
  sources: {
    "process.env": "environment",
    "process.argv": "argument",
  },
  conversions: [
    "Number", "parseInt", "parseFloat", "Boolean", "BigInt", "Number.parseInt", "Number.parseFloat", "Math.min", "Math.max", "Math.floor",
    "Math.round", "Math.ceil", "Math.abs", "Math.trunc", "Math.random", "Date.now", "Date", "crypto.randomUUID", "crypto.randomInt",
    "Date().getTime", "Date().toISOString", "encodeURIComponent",
  ],
  steps: ["JSON.stringify", "JSON.parse", "decodeURIComponent", "util.format", "util.inspect", "Buffer.from"],
  guards: {
    "Number.isInteger": "0", "Number.isSafeInteger": "0", "Number.isFinite": "0",
  },
});
