import { library } from "../concepts/library.ts";

const code = { code: "0", runsIn: "interpreter" } as const;

/** Its manual: new ways out will be found; not for code of strangers. https://github.com/patriksimek/vm2#important-security-disclaimer */
export default library("vm2", "javascript", {
  evaluation: {
    "vm2.VM().run": code,
    "vm2.NodeVM().run": code,
    "vm2.NodeVM.code": code,
    "vm2.VMScript": code,
  },
  // Compiled there, and judged there.
  conversions: ["vm2.VMScript"],
});
