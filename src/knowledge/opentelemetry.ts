import { library } from "../concepts/library.ts";

/** https://opentelemetry.io/docs/languages/js/instrumentation/ */
export default library("OpenTelemetry", "javascript", {
  aliases: {
    "@opentelemetry/api.trace.getActiveSpan()": "@opentelemetry/api.Span()",
    "@opentelemetry/api.trace.getSpan()": "@opentelemetry/api.Span()",
    "@opentelemetry/api.trace.getTracer()": "@opentelemetry/api.Tracer()",
    "@opentelemetry/api.trace.getTracer().startSpan()": "@opentelemetry/api.Span()",
    "@opentelemetry/api.Tracer().startSpan()": "@opentelemetry/api.Span()",
    "@opentelemetry/api.Span().setAttribute()": "@opentelemetry/api.Span()",
    "@opentelemetry/api.Span().setAttributes()": "@opentelemetry/api.Span()",
    "@opentelemetry/api.Span().addEvent()": "@opentelemetry/api.Span()",
    "@opentelemetry/api.Span().setStatus()": "@opentelemetry/api.Span()",
    "@opentelemetry/api-logs.Logger()": "@opentelemetry/api-logs.logs.getLogger()",
  },
  parameters: {
    "@opentelemetry/api.Tracer().startActiveSpan": { "1...(0)": "@opentelemetry/api.Span()" },
  },
  log: {
    "@opentelemetry/api.Span().setAttribute": { key: "0", data: "1" },
    "@opentelemetry/api.Span().setAttributes": { data: "0" },
    "@opentelemetry/api.Span().addEvent": { data: "1" },
    "@opentelemetry/api.Span().recordException": { data: "0" },
    "@opentelemetry/api.Tracer().startSpan": { data: "1.attributes" },
    "@opentelemetry/api.Tracer().startActiveSpan": { data: "1.attributes" },
    "@opentelemetry/api.Span().setStatus": { data: "0.message" },
    "@opentelemetry/api-logs.logs.getLogger().emit": { data: "0" },
  },
});
