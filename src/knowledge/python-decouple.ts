import { library } from "../concepts/library.ts";

/** https://github.com/HBNetwork/python-decouple */
export default library("python-decouple", "python", {
  aliases: {
    "decouple.AutoConfig()": "decouple.config",
    "decouple.Config()": "decouple.config",
    "decouple.config.get": "decouple.config",
    "decouple.config.get()": "decouple.config()",
  },
  sources: { "decouple.config()": "environment" },
  fallbacks: { "decouple.config": "1|default:" },
});
