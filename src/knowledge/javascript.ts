import { library } from "../concepts/library.ts";

/** The language's own globals. https://tc39.es/ecma262/ https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html */
export default library("JavaScript", "javascript", {
  aliases: {
    "crypto.createHash().update()": "crypto.createHash()", "crypto.createHmac().update()": "crypto.createHmac()",
    "globalThis.crypto": "crypto", "window.crypto": "crypto",
    "globalThis.eval": "eval", "window.eval": "eval", "global.eval": "eval", "self.eval": "eval",
    "globalThis.Function": "Function", "window.Function": "Function", "global.Function": "Function", "self.Function": "Function",
    "window.setTimeout": "setTimeout", "globalThis.setTimeout": "setTimeout",
    "self.setTimeout": "setTimeout", "global.setTimeout": "setTimeout",
    "self.setInterval": "setInterval", "global.setInterval": "setInterval",
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
    "vm.createScript": { code: "0" },
    "vm.SourceTextModule": { code: "0" },
    "module._compile": { code: "0" },
    "module()._compile": { code: "0" },
    "module.Module()._compile": { code: "0" },
  },
  sources: {
    "process.env": "environment",
    "process.argv": "argument",
  },
  conversions: [
    "Number", "parseInt", "parseFloat", "Boolean", "BigInt", "Number.parseInt", "Number.parseFloat", "Math.min", "Math.max", "Math.floor",
    "Math.round", "Math.ceil", "Math.abs", "Math.trunc", "Math.random", "Date.now", "Date.parse", "Date", "performance.now",
    "Date().getTime", "Date().valueOf", "Date().toISOString", "Date().toJSON", "Date().toString", "Date().toDateString", "Date().toUTCString",
    "Date().getFullYear", "Date().getMonth", "Date().getDate", "Date().toLocaleDateString", "Date().toLocaleString",
    "crypto.randomUUID", "crypto.randomInt", "crypto.randomBytes().toString", "crypto.createHash().digest", "crypto.createHmac().digest",
    "Number().toFixed", "btoa",
  ],
  steps: [
    "JSON.stringify", "JSON.parse", "encodeURIComponent", "decodeURIComponent", "encodeURI", "decodeURI", "escape", "unescape", "atob",
    "structuredClone", "URL", "URLSearchParams", "Buffer.from", "util.format", "util.inspect", "url.parse", "querystring.parse",
    "querystring.unescape", "Error", "TypeError", "RangeError", "Object.keys", "Object.values", "Object.entries",
  ],
  holds: {
    "process.env": "environment",
    "import.meta.env": "environment",
    "Bun.env": "environment",
    "Deno.env.get()": "environment",
    "document.cookie": "cookies",
    "localStorage.getItem()": "cookies", "window.localStorage.getItem()": "cookies",
    "sessionStorage.getItem()": "cookies", "window.sessionStorage.getItem()": "cookies",
    "crypto.randomBytes()": "random", "crypto.randomBytes().toString()": "random", "crypto.randomUUID()": "random", "crypto.randomInt()": "random",
    "nanoid.nanoid()": "random", "uuid.v4()": "random",
  },
  filters: {
    "JSON.stringify": "1",
    "Object.keys": "0",
  },
  guards: {
    "Object.hasOwn": "1",
    "isFinite": "0", "Number.isInteger": "0", "Number.isSafeInteger": "0", "Number.isFinite": "0",
  },
});
