import { library } from "../concepts/library.ts";

const span = "ddtrace.Span()";
const tag = { key: "0|key:", data: "1|value:" } as const;

/** https://ddtrace.readthedocs.io/en/stable/api.html https://datadogpy.readthedocs.io/en/latest/ */
export default library("Datadog", "python", {
  aliases: {
    "ddtrace.tracer.trace()": span,
    "ddtrace.tracer.start_span()": span,
    "ddtrace.tracer.current_span()": span,
    "ddtrace.tracer.current_root_span()": span,
    "ddtrace.trace.tracer": "ddtrace.tracer",
    "ddtrace.span.Span()": span,
    "ddtrace.trace.Span()": span,
  },
  log: {
    "ddtrace.Span().set_tag": tag,
    "ddtrace.Span().set_tag_str": tag,
    "ddtrace.Span().set_metric": tag,
    "ddtrace.Span().set_tags": { data: "0|tags:" },
    "ddtrace.Span().set_baggage_item": tag,
    "ddtrace.tracer.set_tags": { data: "0|tags:" },
    "datadog.statsd.event": { data: ["0|title:", "1|message:", "tags:"] },
    "datadog.api.Event.create": { data: ["title:", "text:", "tags:"] },
  },
});
