import { defineRule } from "../define-rule.ts";

export default defineRule({
  name: "no-client-secrets",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow secrets of the server in what browsers are sent",
      recommended: "error", languages: ["javascript", "dotenv"], cwe: [200, 522, 312], owasp: ["A01:2021", "A02:2021"], guidelines: [4],
    },
    messages: {
      prefix: "{{name}} begins with {{prefix}}, so the build writes its value into what every visitor is sent. Name it without {{prefix}}, use it on the server only, and replace the secret.",
      build: "{{library}} writes the value of {{name}} into what every visitor is sent. Leave it out, use it on the server only, and replace the secret.",
      everything: "{{library}} writes the whole environment, with every secret in it, into what every visitor is sent. Name the variables that the client needs, one by one.",
      component: "This is a client component: in browsers {{name}} is undefined, and while the server renders it, what it shows or hands on of the secret is sent to every visitor. Use it in a server component, an action or a route, and send on only what comes of it.",
    },
    schema: [],
    defaultOptions: [],
  },

  create(context) {
    return {
      exposure({ loc, by, certainty, name, prefix, library }) {
        context.report({ loc, messageId: by === "build" && name === "" ? "everything" : by, confidence: certainty, data: { name, prefix, library } });
      },
    };
  },
});
