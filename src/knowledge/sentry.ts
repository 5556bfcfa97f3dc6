import { library } from "../concepts/library.ts";

const value = { key: "0", data: "1" } as const;

/** https://docs.sentry.io/platforms/javascript/guides/node/apis/ */
export default library("Sentry", "javascript", {
  aliases: {
    "@sentry/browser": "@sentry/node", "@sentry/nextjs": "@sentry/node", "@sentry/react": "@sentry/node", "@sentry/vue": "@sentry/node", "@sentry/nestjs": "@sentry/node",
    "@sentry/remix": "@sentry/node", "@sentry/sveltekit": "@sentry/node", "@sentry/bun": "@sentry/node", "@sentry/deno": "@sentry/node", "@sentry/cloudflare": "@sentry/node",
    "@sentry/aws-serverless": "@sentry/node", "@sentry/core": "@sentry/node", "@sentry/astro": "@sentry/node", "@sentry/angular": "@sentry/node", "@sentry/svelte": "@sentry/node",
    "@sentry/nuxt": "@sentry/node", "@sentry/solidstart": "@sentry/node", "@sentry/react-router": "@sentry/node", "@sentry/react-native": "@sentry/node",
    "@sentry/electron": "@sentry/node", "@sentry/google-cloud-serverless": "@sentry/node", "@sentry/serverless": "@sentry/node",
    "@sentry/node.getCurrentScope()": "@sentry/node", "@sentry/node.getIsolationScope()": "@sentry/node", "@sentry/node.getGlobalScope()": "@sentry/node",
    "@sentry/node.Scope()": "@sentry/node",
  },
  parameters: {
    "@sentry/node.withScope": { "0.(0)": "@sentry/node" },
    "@sentry/node.withIsolationScope": { "0.(0)": "@sentry/node" },
    "@sentry/node.configureScope": { "0.(0)": "@sentry/node" },
  },
  log: {
    "@sentry/node.captureMessage": { data: "0..." },
    "@sentry/node.captureException": { data: "0..." },
    "@sentry/node.captureEvent": { data: "0..." },
    "@sentry/node.addBreadcrumb": { data: "0" },
    "@sentry/node.setContext": value,
    "@sentry/node.setExtra": value,
    "@sentry/node.setExtras": { data: "0" },
    "@sentry/node.setTag": value,
    "@sentry/node.setTags": { data: "0" },
    "@sentry/node.setUser": { data: "0" },
    "@sentry/node.setAttribute": value,
    "@sentry/node.setAttributes": { data: "0" },
    "@sentry/node.startSpan": { data: "0.attributes" },
    "@sentry/node.startSpanManual": { data: "0.attributes" },
    "@sentry/node.startInactiveSpan": { data: "0.attributes" },
    "@sentry/node.logger.trace": { data: "0..." },
    "@sentry/node.logger.debug": { data: "0..." },
    "@sentry/node.logger.info": { data: "0..." },
    "@sentry/node.logger.warn": { data: "0..." },
    "@sentry/node.logger.error": { data: "0..." },
    "@sentry/node.logger.fatal": { data: "0..." },
  },
});
