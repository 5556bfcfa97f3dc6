import { library } from "../concepts/library.ts";

const logger = "structlog.get_logger()";
const event = { data: ["0...", "named"] } as const;
const bound = { data: "named" } as const;

/** https://www.structlog.org/en/stable/api.html */
export default library("structlog", "python", {
  aliases: {
    "structlog.getLogger()": logger,
    "structlog.stdlib.get_logger()": logger,
    "structlog.wrap_logger()": logger,
    "structlog.BoundLogger()": logger,
    "structlog.stdlib.BoundLogger()": logger,
    "structlog.stdlib.AsyncBoundLogger()": logger,
    "structlog.types.FilteringBoundLogger()": logger,
    "structlog.typing.FilteringBoundLogger()": logger,
    "structlog.types.BindableLogger()": logger,
    "structlog.typing.BindableLogger()": logger,
    "structlog.get_logger().bind()": logger,
    "structlog.get_logger().new()": logger,
    "structlog.get_logger().unbind()": logger,
    "structlog.get_logger().try_unbind()": logger,
    "structlog.threadlocal.tmp_bind()": logger,
  },
  log: {
    "structlog.get_logger().debug": event,
    "structlog.get_logger().info": event,
    "structlog.get_logger().warning": event,
    "structlog.get_logger().warn": event,
    "structlog.get_logger().error": event,
    "structlog.get_logger().err": event,
    "structlog.get_logger().critical": event,
    "structlog.get_logger().fatal": event,
    "structlog.get_logger().exception": event,
    "structlog.get_logger().msg": event,
    "structlog.get_logger().log": { data: ["1...", "named"] },
    "structlog.get_logger().adebug": event,
    "structlog.get_logger().ainfo": event,
    "structlog.get_logger().awarning": event,
    "structlog.get_logger().aerror": event,
    "structlog.get_logger().acritical": event,
    "structlog.get_logger().afatal": event,
    "structlog.get_logger().aexception": event,
    "structlog.get_logger().alog": { data: ["1...", "named"] },
    "structlog.get_logger().bind": bound,
    "structlog.get_logger().new": bound,
    "structlog.get_logger": bound,
    "structlog.getLogger": bound,
    "structlog.stdlib.get_logger": bound,
    "structlog.contextvars.bind_contextvars": bound,
    "structlog.contextvars.bound_contextvars": bound,
    "structlog.threadlocal.bind_threadlocal": bound,
    "structlog.configure": { filters: "processors:|0" },
    "structlog.configure_once": { filters: "processors:|0" },
    "structlog.wrap_logger": { filters: "processors:|1" },
  },
});
