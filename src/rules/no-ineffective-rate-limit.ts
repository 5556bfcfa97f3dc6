import type { RateLimit } from "../concepts/rate-limit.ts";
import { defineRule } from "../define-rule.ts";

/** What could be set right by a file that nobody has seen. */
const unsure: ReadonlySet<RateLimit["flaw"]> = new Set(["verdictUnread", "notAwaited", "notJoined", "notApplied", "registeredAfter", "notLoaded"]);

export default defineRule({
  name: "no-ineffective-rate-limit",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow rate limits that limit nobody",
      recommended: "error", languages: ["javascript", "python"], cwe: [307, 770, 799], owasp: ["A04:2021", "A07:2021"], guidelines: [19],
    },
    messages: {
      aboveRoute: "{{name}} limits nothing: the decorator of the route, below it, has registered the function without it. Move {{name}} below the decorator of the route.",
      noRequest: "{{name}} cannot limit this function, which has no parameter named {{missing}}: {{library}} raises an error as soon as the file is imported. Add the parameter {{missing}} with the framework's own type for requests.",
      notTheRequest: "{{name}} counts by the parameter {{missing}}, which is no request here: {{library}} raises an error at each call. Give the body another name, and {{missing}} the framework's own type for requests.",
      verdictUnread: "{{name}} refuses nobody: with block off it only writes its answer to request.{{missing}}, which this file never reads. Set block=True, or answer 429 where request.{{missing}} is true.",
      resultUnused: "The answer of {{name}} is not used: it counts, and refuses nobody by itself. Test what it gives, and answer 429 where it says no.",
      notAwaited: "Nobody waits for {{name}}: it refuses by an error, and what follows runs before that. Write await {{name}}(...), and answer 429 where it fails.",
      unused: "{{name}} makes a limiter with which nothing is done, so it limits nothing. Hand it to the router before the routes that it is to limit.",
      perRequest: "{{name}} makes a new limiter for each request, which has counted nothing yet: nobody is ever refused. Make the limiter once, outside of the function.",
      skipsAll: "This limiter counts nobody: the function that says which requests to skip gives true for every one. Test the request, or leave it out.",
      notJoined: "This limiter limits nothing: nobody gives it the application. Call {{missing}}(app), or hand the application to {{name}}.",
      notApplied: "{{library}} applies these limits only by its middleware, which the application of this file does not have. Add {{missing}} to the application.",
      registeredAfter: "This limiter limits nothing: it is registered after every route of its router (the last in line {{line}}), and what is registered later runs only for later routes. Move it above the routes.",
      notLoaded: "The route in line {{line}} is made before this limiter is there, and is not limited: a plugin limits only routes that are made once it was loaded. Write await before this call.",
    },
    schema: [],
    defaultOptions: [],
  },

  create(context) {
    return {
      rateLimit({ loc, name, library, flaw, missing, line }) {
        if (flaw !== undefined) context.report({ loc, messageId: flaw, data: { name, library, missing, line: String(line) }, confidence: unsure.has(flaw) ? "likely" : "certain" });
      },
    };
  },
});
