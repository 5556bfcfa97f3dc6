import { library } from "../concepts/library.ts";

const message = { data: ["0...", "named"] } as const;

/** https://logbook.readthedocs.io/en/stable/api/base.html */
export default library("Logbook", "python", {
  log: {
    "logbook.Logger().trace": message,
    "logbook.Logger().debug": message,
    "logbook.Logger().info": message,
    "logbook.Logger().notice": message,
    "logbook.Logger().warn": message,
    "logbook.Logger().warning": message,
    "logbook.Logger().error": message,
    "logbook.Logger().exception": message,
    "logbook.Logger().critical": message,
    "logbook.debug": message, "logbook.info": message, "logbook.notice": message, "logbook.warn": message, "logbook.warning": message,
    "logbook.error": message, "logbook.exception": message, "logbook.critical": message,
  },
});
