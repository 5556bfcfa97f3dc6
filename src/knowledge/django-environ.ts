import { library } from "../concepts/library.ts";

/** https://django-environ.readthedocs.io/en/latest/ */
export default library("django-environ", "python", {
  aliases: {
    "environ.FileAwareEnv()": "environ.Env()",
  },
  sources: {
    "environ.Env()()": "environment",
    "environ.Env().str()": "environment",
    "environ.Env().bytes()": "environment",
    "environ.Env().url()": "environment",
    "environ.Env().db()": "environment",
    "environ.Env().db_url()": "environment",
    "environ.Env().cache()": "environment",
    "environ.Env().cache_url()": "environment",
    "environ.Env().email()": "environment",
    "environ.Env().email_url()": "environment",
    "environ.Env().get_value()": "environment",
  },
  fallbacks: {
    "environ.Env()": "2|default:",
    "environ.Env().str": "1|default:",
    "environ.Env().bytes": "1|default:",
    "environ.Env().url": "1|default:",
    "environ.Env().db": "1|default:",
    "environ.Env().db_url": "1|default:",
    "environ.Env().cache": "1|default:",
    "environ.Env().cache_url": "1|default:",
    "environ.Env().email": "1|default:",
    "environ.Env().email_url": "1|default:",
    "environ.Env().get_value": "2|default:",
  },
});
