import { library } from "../concepts/library.ts";

const policy = { origins: "allow_origins:", credentials: "allow_credentials:", byDefault: "nobody", reflects: true } as const;

/** https://www.neoteroi.dev/blacksheep/cors/ */
export default library("BlackSheep", "python", {
  aliases: {
    "blacksheep.server.Application": "blacksheep.Application", "blacksheep.server.application.Application": "blacksheep.Application",
  },
  cors: {
    "blacksheep.Application().use_cors": policy,
    "blacksheep.Application().add_cors_policy": policy,
    "blacksheep.server.cors.CORSPolicy": policy,
  },
});
