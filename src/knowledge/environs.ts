import { library } from "../concepts/library.ts";

/** https://github.com/sloria/environs */
export default library("environs", "python", {
  aliases: { "environs.env": "environs.Env()" },
  sources: {
    "environs.Env()()": "environment",
    "environs.Env().str()": "environment",
    "environs.Env().url()": "environment",
    "environs.Env().dj_db_url()": "environment",
  },
  fallbacks: {
    "environs.Env()": "1|default:",
    "environs.Env().str": "1|default:",
    "environs.Env().url": "1|default:",
    "environs.Env().dj_db_url": "1|default:",
  },
});
