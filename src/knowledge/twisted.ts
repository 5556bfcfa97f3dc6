import { library } from "../concepts/library.ts";

const message = { data: ["0|format:", "named"] } as const;

/** https://docs.twisted.org/en/stable/core/howto/logger.html */
export default library("Twisted", "python", {
  log: {
    "twisted.logger.Logger().debug": message,
    "twisted.logger.Logger().info": message,
    "twisted.logger.Logger().warn": message,
    "twisted.logger.Logger().error": message,
    "twisted.logger.Logger().critical": message,
    "twisted.logger.Logger().failure": message,
    "twisted.logger.Logger().emit": { data: ["1|format:", "named"] },
    "twisted.python.log.msg": { data: ["0...", "named"] },
    "twisted.python.log.err": { data: ["0...", "named"] },
  },
});
