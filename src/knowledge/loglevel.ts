import { library } from "../concepts/library.ts";

const all = { data: "0..." } as const;

/** https://github.com/pimterry/loglevel#readme */
export default library("loglevel", "javascript", {
  aliases: {
    "loglevel.getLogger()": "loglevel",
    "loglevel.noConflict()": "loglevel",
  },
  log: {
    "loglevel.trace": all,
    "loglevel.debug": all,
    "loglevel.info": all,
    "loglevel.log": all,
    "loglevel.warn": all,
    "loglevel.error": all,
  },
});
