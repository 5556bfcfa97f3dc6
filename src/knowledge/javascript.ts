import { library } from "../concepts/library.ts";

/**
 * The language's own globals, and those of browsers that any JavaScript may meet. The global object is always `globalThis`
 * here: `window.x` is `globalThis.x`. https://tc39.es/ecma262/ https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html */
export default library("JavaScript", "javascript", {
  aliases: {
    "crypto.createHash().update()": "crypto.createHash()", "crypto.createHmac().update()": "crypto.createHmac()",
    "window": "globalThis", "self": "globalThis", "global": "globalThis", "frames": "globalThis",
    // What the idiom `new Function("return this")()` is written for.
    "Function()()": "globalThis",
    "globalThis.globalThis": "globalThis", "globalThis.window": "globalThis", "globalThis.self": "globalThis", "globalThis.global": "globalThis",
    "globalThis.crypto": "crypto",
    "globalThis.eval": "eval", "globalThis.execScript": "execScript", "globalThis.Function": "Function", "Function.prototype.constructor": "Function",
    "globalThis.setTimeout": "setTimeout", "globalThis.setInterval": "setInterval", "globalThis.setImmediate": "setImmediate",
    "globalThis.Worker": "Worker", "globalThis.SharedWorker": "SharedWorker", "globalThis.importScripts": "importScripts",
    "globalThis.URL": "URL", "globalThis.webkitURL": "URL", "webkitURL": "URL", "globalThis.Blob": "Blob",
  },
  evaluation: {
    "eval": { code: "0", givesValue: true },
    "execScript": { code: "0" },
    "Function": { code: "last|0...", parameters: "0..." },
    "setTimeout": { code: "0", takesFunctions: true },
    "setInterval": { code: "0", takesFunctions: true },
    "setImmediate": { code: "0", takesFunctions: true },
    "import": { code: "0", prefix: "data:" },
    "importScripts": [{ code: "0...", prefix: "data:" }, { code: "0...", when: { "0": "URL.createObjectURL()" }, runsIn: "worker" }],
    "Worker": [{ code: "0", prefix: "data:", runsIn: "worker" }, { code: "0", when: { "0": "URL.createObjectURL()" }, runsIn: "worker" }],
    "SharedWorker": [{ code: "0", prefix: "data:", runsIn: "worker" }, { code: "0", when: { "0": "URL.createObjectURL()" }, runsIn: "worker" }],
    "ShadowRealm().evaluate": { code: "0", givesValue: true },
  },
  loading: {
    "import": { module: "0" },
    "require": { module: "0" },
    "module.require": { module: "0" },
    "module.createRequire()": { module: "0" },
  },
  reflection: {
    "globalThis[]": { key: "key" },
  },
  sources: {
    "process.env": "environment",
    "globalThis.process.env": "environment",
    "import.meta.env": "environment",
    "Bun.env": "environment",
    "Deno.env.get()": "environment",
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
    "querystring.unescape", "path.join", "path.resolve", "path.normalize", "URL.createObjectURL", "Blob", "File", "Error", "TypeError", "RangeError", "Object.keys", "Object.values", "Object.entries",
  ],
  holds: {
    "process.env": "environment",
    "import.meta.env": "environment",
    "Bun.env": "environment",
    "Deno.env.get()": "environment",
    "document.cookie": "cookies",
    "sessionStorage.getItem()": "cookies", "window.sessionStorage.getItem()": "cookies",
    "crypto.randomBytes()": "random", "crypto.randomBytes().toString()": "random", "crypto.randomUUID()": "random", "crypto.randomInt()": "random",
    "nanoid.nanoid()": "random", "uuid.v4()": "random",
  },
  randomness: { "crypto.randomBytes": "0", "crypto.randomBytes().toString": "receiver", "crypto.pseudoRandomBytes": "0", "crypto.pseudoRandomBytes().toString": "receiver" },
  filters: {
    "JSON.stringify": "1",
    "Object.keys": "0",
  },
  guards: {
    "Object.hasOwn": "1",
    "isFinite": "0", "Number.isInteger": "0", "Number.isSafeInteger": "0", "Number.isFinite": "0",
  },
});
