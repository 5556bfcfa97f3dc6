import { library } from "../concepts/library.ts";

const logger = "loguru.logger";
const message = { data: ["0...", "named"] } as const;

/** What a message has no place for is kept as `extra`. https://loguru.readthedocs.io/en/stable/api/logger.html */
export default library("loguru", "python", {
  aliases: {
    "loguru.Logger()": logger,
    "loguru._logger.Logger()": logger,
    "loguru.logger.bind()": logger,
    "loguru.logger.opt()": logger,
    "loguru.logger.patch()": logger,
  },
  log: {
    "loguru.logger.trace": message,
    "loguru.logger.debug": message,
    "loguru.logger.info": message,
    "loguru.logger.success": message,
    "loguru.logger.warning": message,
    "loguru.logger.error": message,
    "loguru.logger.critical": message,
    "loguru.logger.exception": message,
    "loguru.logger.log": { data: ["1...", "named"] },
    "loguru.logger.bind": { data: "named" },
    "loguru.logger.contextualize": { data: "named" },
    "loguru.logger.configure": [{ data: "extra:", when: { "extra:": true } }, { rewrites: "patcher:" }],
    "loguru.logger.patch": { rewrites: "0|patcher:" },
    "loguru.logger.add": [{ filters: "filter:" }, { filters: "format:" }],
  },
});
