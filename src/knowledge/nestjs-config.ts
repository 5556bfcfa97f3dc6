import { library } from "../concepts/library.ts";

/** https://docs.nestjs.com/techniques/configuration#using-the-configservice */
export default library("@nestjs/config", "javascript", {
  sources: {
    "@nestjs/config.ConfigService().get()": "environment",
    "@nestjs/config.ConfigService().getOrThrow()": "environment",
  },
});
