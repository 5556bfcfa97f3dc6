import { library } from "../concepts/library.ts";

/** With credentials it answers with the caller's own origin. https://cornice.readthedocs.io/en/latest/services.html#cors */
const policy = {
  origins: "cors_origins:|cors_policy:.origins", credentials: "cors_credentials:|cors_policy:.credentials", byDefault: "nobody", reflects: true,
} as const;

export default library("Cornice", "python", {
  aliases: {
    "cornice.service.Service": "cornice.Service",
  },
  cors: {
    "cornice.Service": policy,
    "cornice.Service().get": policy,
    "cornice.Service().post": policy,
    "cornice.Service().put": policy,
    "cornice.resource.resource": policy,
    "cornice.resource.add_resource": policy,
  },
});
