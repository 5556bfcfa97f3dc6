import { library } from "../concepts/library.ts";

/** Names that the SDK's own scrubber takes out of what it sends, in its newer versions. https://github.com/getsentry/sentry-python/blob/master/sentry_sdk/scrubber.py */
const scrubs =
  "password|passwd|secret|api_key|apikey|auth|credentials|mysql_pwd|privatekey|private_key|token|session|csrftoken|sessionid|x_csrftoken|" +
  "x_forwarded_for|set_cookie|cookie|authorization|proxy-authorization|x-api-key|x_api_key|aiohttp_session|connect.sid|csrf_token|csrf|_csrf|_csrf_token|" +
  "phpsessid|_session|symfony|user_session|_xsrf|xsrf-token|ip_address|remote_addr";

const value = { key: "0|key:", data: "1|value:" } as const;
const extra = { ...value, scrubs } as const;
const log = { data: ["0...", "named"] } as const;

/** https://getsentry.github.io/sentry-python/api.html */
export default library("Sentry", "python", {
  aliases: {
    "sentry_sdk.api": "sentry_sdk",
    "sentry_sdk.Scope()": "sentry_sdk",
    "sentry_sdk.scope.Scope()": "sentry_sdk",
    "sentry_sdk.Hub.current": "sentry_sdk",
    "sentry_sdk.Hub.current.scope": "sentry_sdk",
    "sentry_sdk.configure_scope()": "sentry_sdk",
    "sentry_sdk.push_scope()": "sentry_sdk",
    "sentry_sdk.new_scope()": "sentry_sdk",
    "sentry_sdk.isolation_scope()": "sentry_sdk",
    "sentry_sdk.get_current_scope()": "sentry_sdk",
    "sentry_sdk.get_isolation_scope()": "sentry_sdk",
    "sentry_sdk.get_global_scope()": "sentry_sdk",
    "sentry_sdk.start_span()": "sentry_sdk.get_current_span()",
    "sentry_sdk.start_transaction()": "sentry_sdk.get_current_span()",
    "sentry_sdk.get_current_span().start_child()": "sentry_sdk.get_current_span()",
    "sentry_sdk.tracing.Span()": "sentry_sdk.get_current_span()",
    "sentry_sdk.tracing.Transaction()": "sentry_sdk.get_current_span()",
  },
  log: {
    "sentry_sdk.capture_message": { data: ["0|message:", "extras:", "contexts:", "tags:", "user:"] },
    "sentry_sdk.capture_exception": { data: ["0|error:", "extras:", "contexts:", "tags:", "user:"] },
    "sentry_sdk.capture_event": { data: "0|event:", scrubs },
    "sentry_sdk.add_breadcrumb": { data: ["0|crumb:", "named"], scrubs },
    "sentry_sdk.set_extra": extra,
    "sentry_sdk.set_extras": { data: "0", scrubs },
    "sentry_sdk.set_user": { data: "0|value:", scrubs },
    "sentry_sdk.set_tag": value,
    "sentry_sdk.set_tags": { data: "0|tags:" },
    "sentry_sdk.set_context": value,
    "sentry_sdk.set_attribute": { key: "0|attribute:", data: "1|value:" },
    "sentry_sdk.update_current_span": { data: ["attributes:", "data:"], scrubs },
    "sentry_sdk.get_current_span().set_data": extra,
    "sentry_sdk.get_current_span().set_tag": value,
    "sentry_sdk.get_current_span().set_context": value,
    "sentry_sdk.get_current_span().set_attribute": { key: "0", data: "1" },
    "sentry_sdk.logger.trace": log,
    "sentry_sdk.logger.debug": log,
    "sentry_sdk.logger.info": log,
    "sentry_sdk.logger.warning": log,
    "sentry_sdk.logger.error": log,
    "sentry_sdk.logger.fatal": log,
    "sentry_sdk.init": [{ rewrites: "before_send:" }, { rewrites: "event_scrubber:" }],
    "raven.Client().captureMessage": { data: ["0|message:", "extra:", "data:", "tags:"] },
    "raven.Client().captureException": { data: ["extra:", "data:", "tags:"] },
    "raven.Client().extra_context": { data: "0|data:" },
    "raven.Client().user_context": { data: "0|data:" },
  },
});
