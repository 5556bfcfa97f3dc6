import { library } from "../concepts/library.ts";

/** https://datadoghq.dev/dd-trace-js/ https://docs.datadoghq.com/logs/log_collection/javascript/ */
export default library("Datadog", "javascript", {
  aliases: {
    "dd-trace.tracer": "dd-trace", "dd-trace.default": "dd-trace", "dd-trace.init()": "dd-trace",
    "dd-trace.scope().active()": "dd-trace.Span()",
    "dd-trace.startSpan()": "dd-trace.Span()",
    "dd-trace.Span().setTag()": "dd-trace.Span()",
    "@datadog/browser-logs.datadogLogs.getLogger()": "@datadog/browser-logs.datadogLogs.logger",
    "@datadog/browser-logs.datadogLogs.createLogger()": "@datadog/browser-logs.datadogLogs.logger",
    "@datadog/browser-logs.Logger()": "@datadog/browser-logs.datadogLogs.logger",
  },
  parameters: {
    "dd-trace.trace": { "1...(0)": "dd-trace.Span()" },
  },
  log: {
    "dd-trace.Span().setTag": { key: "0", data: "1" },
    "dd-trace.Span().addTags": { data: "0" },
    "dd-trace.startSpan": { data: "1.tags" },
    "dd-trace.trace": { data: "1.tags" },
    "@datadog/browser-logs.datadogLogs.logger.debug": { data: "0..." },
    "@datadog/browser-logs.datadogLogs.logger.info": { data: "0..." },
    "@datadog/browser-logs.datadogLogs.logger.warn": { data: "0..." },
    "@datadog/browser-logs.datadogLogs.logger.error": { data: "0..." },
    "@datadog/browser-logs.datadogLogs.logger.log": { data: "0..." },
    "@datadog/browser-logs.datadogLogs.logger.ok": { data: "0..." },
    "@datadog/browser-logs.datadogLogs.logger.notice": { data: "0..." },
    "@datadog/browser-logs.datadogLogs.logger.critical": { data: "0..." },
    "@datadog/browser-logs.datadogLogs.logger.alert": { data: "0..." },
    "@datadog/browser-logs.datadogLogs.logger.emerg": { data: "0..." },
    "@datadog/browser-logs.datadogLogs.logger.setContext": { data: "0" },
    "@datadog/browser-logs.datadogLogs.logger.setContextProperty": { key: "0", data: "1" },
    "@datadog/browser-logs.datadogLogs.setGlobalContext": { data: "0" },
    "@datadog/browser-logs.datadogLogs.setGlobalContextProperty": { key: "0", data: "1" },
    "@datadog/browser-rum.datadogRum.addAction": { data: "1" },
    "@datadog/browser-rum.datadogRum.addError": { data: "0..." },
    "@datadog/browser-rum.datadogRum.setGlobalContext": { data: "0" },
    "@datadog/browser-rum.datadogRum.setGlobalContextProperty": { key: "0", data: "1" },
  },
});
