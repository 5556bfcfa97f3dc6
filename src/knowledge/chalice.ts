import { library } from "../concepts/library.ts";

const headers = { all: "headers:|1" } as const;
/** `True` is a policy for everyone. */
const route = { origins: "cors:", byDefault: "nobody" } as const;

/** Browsers refuse a wildcard beside credentials. https://aws.github.io/chalice/api.html#CORSConfig */
export default library("Chalice", "python", {
  aliases: {
    "chalice.app.Chalice": "chalice.Chalice", "chalice.app.CORSConfig": "chalice.CORSConfig", "chalice.app.Response": "chalice.Response", "chalice.Blueprint()": "chalice.Chalice()",
  },
  handlers: {
    "chalice.Chalice().route": { converts: false, injected: [] },
  },
  sources: {
    "chalice.Chalice().current_request.headers": "request",
    "chalice.Chalice().current_request.query_params": "request",
    "chalice.Chalice().current_request.json_body": "request",
    "chalice.Chalice().current_request.raw_body": "request",
    "chalice.Chalice().current_request.uri_params": "request",
  },
  cors: {
    "chalice.CORSConfig": { origins: "allow_origin:|0", credentials: "allow_credentials:|4", byDefault: "anyone" },
    "chalice.Chalice().route": route,
    "chalice.Chalice().api.[]=": { origins: "1", byDefault: "nobody", when: { "0": "cors" } },
  },
  header: {
    "chalice.Response": headers,
  },
});
