import { library } from "../concepts/library.ts";

const code = { code: "0", runsIn: "isolate" } as const;

/** https://github.com/justjake/quickjs-emscripten */
export default library("quickjs-emscripten", "javascript", {
  aliases: {
    "quickjs-emscripten-core": "quickjs-emscripten",
    "quickjs-emscripten.getQuickJSSync()": "quickjs-emscripten.QuickJS()",
    "quickjs-emscripten.newQuickJSWASMModuleFromVariant()": "quickjs-emscripten.QuickJS()",
    "quickjs-emscripten.newQuickJSAsyncWASMModule()": "quickjs-emscripten.QuickJS()",
    "quickjs-emscripten.newQuickJSAsyncWASMModuleFromVariant()": "quickjs-emscripten.QuickJS()",
    "quickjs-emscripten.newAsyncRuntime()": "quickjs-emscripten.QuickJS()",
    "quickjs-emscripten.QuickJSRuntime()": "quickjs-emscripten.QuickJS()",
    "quickjs-emscripten.QuickJSAsyncContext()": "quickjs-emscripten.QuickJS()",
    "quickjs-emscripten.getQuickJS()": "quickjs-emscripten.QuickJS()",
    "quickjs-emscripten.newQuickJSWASMModule()": "quickjs-emscripten.QuickJS()",
    "quickjs-emscripten.QuickJSWASMModule()": "quickjs-emscripten.QuickJS()",
    "quickjs-emscripten.QuickJSContext()": "quickjs-emscripten.QuickJS()",
    "quickjs-emscripten.newAsyncContext()": "quickjs-emscripten.QuickJS()",
    "quickjs-emscripten.QuickJS().newContext()": "quickjs-emscripten.QuickJS()",
    "quickjs-emscripten.QuickJS().newRuntime()": "quickjs-emscripten.QuickJS()",
  },
  evaluation: {
    "quickjs-emscripten.QuickJS().evalCode": code,
    "quickjs-emscripten.QuickJS().evalCodeAsync": code,
  },
});
