import { library } from "../concepts/library.ts";

const all = { data: "0..." } as const;

/** https://github.com/unjs/consola#readme */
export default library("consola", "javascript", {
  aliases: {
    "consola.consola": "consola",
    "consola/basic": "consola", "consola/browser": "consola", "consola/core": "consola",
    "consola.ConsolaInstance()": "consola",
    "consola.createConsola()": "consola",
    "consola.withTag()": "consola",
    "consola.create()": "consola",
    "consola.withDefaults()": "consola",
  },
  log: {
    "consola.log": all,
    "consola.info": all,
    "consola.success": all,
    "consola.ready": all,
    "consola.start": all,
    "consola.box": all,
    "consola.warn": all,
    "consola.error": all,
    "consola.fatal": all,
    "consola.debug": all,
    "consola.trace": all,
    "consola.verbose": all,
    "consola.fail": all,
  },
});
