import { library } from "../concepts/library.ts";

const code = { code: "0", runsIn: "isolate" } as const;

/** https://github.com/laverdet/isolated-vm#api-documentation */
export default library("isolated-vm", "javascript", {
  aliases: {
    "isolated-vm.Isolate().createContext()": "isolated-vm.Context()", "isolated-vm.Isolate().createContextSync()": "isolated-vm.Context()",
  },
  evaluation: {
    "isolated-vm.Isolate().compileScript": code,
    "isolated-vm.Isolate().compileScriptSync": code,
    "isolated-vm.Isolate().compileModule": code,
    "isolated-vm.Isolate().compileModuleSync": code,
    "isolated-vm.Context().eval": code,
    "isolated-vm.Context().evalSync": code,
    "isolated-vm.Context().evalIgnored": code,
    "isolated-vm.Context().evalClosure": code,
    "isolated-vm.Context().evalClosureSync": code,
    "isolated-vm.Context().evalClosureIgnored": code,
  },
});
