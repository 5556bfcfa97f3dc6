import { library } from "../concepts/library.ts";

/** https://github.com/debug-js/debug#readme */
export default library("debug", "javascript", {
  aliases: { "debug.debug()": "debug()", "debug.default()": "debug()", "debug().extend()": "debug()", "debug.Debugger()": "debug()" },
  log: { "debug()": { data: "0..." } },
});
