import { library } from "../concepts/library.ts";

const span = "opentelemetry.trace.Span()";
const attributes = { data: "3|attributes:" } as const;

/** https://opentelemetry-python.readthedocs.io/en/latest/api/trace.html */
export default library("OpenTelemetry", "python", {
  aliases: {
    "opentelemetry.trace.get_current_span()": span,
    "opentelemetry.trace.span.Span()": span,
    "opentelemetry.sdk.trace.Span()": span,
    "opentelemetry.trace.get_tracer()": "opentelemetry.trace.Tracer()",
    "opentelemetry.trace.get_tracer_provider().get_tracer()": "opentelemetry.trace.Tracer()",
    "opentelemetry.trace.Tracer().start_span()": span,
    "opentelemetry.trace.Tracer().start_as_current_span()": span,
    "opentelemetry.trace.use_span()": span,
  },
  log: {
    "opentelemetry.trace.Span().set_attribute": { key: "0|key:", data: "1|value:" },
    "opentelemetry.trace.Span().set_attributes": { data: "0|attributes:" },
    "opentelemetry.trace.Span().add_event": { data: ["0|name:", "1|attributes:"] },
    "opentelemetry.trace.Span().record_exception": { data: ["0|exception:", "1|attributes:"] },
    "opentelemetry.trace.Span().update_name": { data: "0|name:" },
    "opentelemetry.trace.Span().set_status": { data: "1|description:" },
    "opentelemetry.trace.status.Status": { data: "1|description:" },
    "opentelemetry.trace.Status": { data: "1|description:" },
    "opentelemetry.trace.Tracer().start_span": attributes,
    "opentelemetry.trace.Tracer().start_as_current_span": attributes,
    "opentelemetry.baggage.set_baggage": { key: "0|name:", data: "1|value:" },
  },
});
