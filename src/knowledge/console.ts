import { library } from "../concepts/library.ts";

const all = { data: "0..." } as const;

/** https://console.spec.whatwg.org/ https://nodejs.org/api/process.html#processstdout https://nodejs.org/api/util.html#utildebuglogsection-callback */
export default library("console", "javascript", {
  aliases: {
    "globalThis.console": "console", "window.console": "console", "global.console": "console", "self.console": "console",
    "console.default": "console", "console.Console()": "console", "util.debug()": "util.debuglog()",
  },
  log: {
    "console.log": all,
    "console.info": all,
    "console.warn": all,
    "console.error": all,
    "console.debug": all,
    "console.trace": all,
    "console.dir": { data: "0" },
    "console.dirxml": all,
    "console.table": { data: "0" },
    "console.group": all,
    "console.groupCollapsed": all,
    "console.assert": { data: "1..." },
    "console.timeLog": { data: "1..." },
    "process.stdout.write": { data: "0" },
    "process.stderr.write": { data: "0" },
    "util.debuglog()": all,
  },
});
