import { library } from "../concepts/library.ts";

const route = { path: "0", handler: "1", isNamed: true, groups: "group" } as const;

/** What is said of a route, or of a group, is said after it. https://docs.adonisjs.com/guides/basics/routing https://docs.adonisjs.com/guides/basics/middleware */
export default library("AdonisJS", "javascript", {
  aliases: {
    "@ioc:Adonis/Core/Route": "@adonisjs/core/services/router",
    "@adonisjs/core/services/router.any().as()": "@adonisjs/core/services/router.any()",
    "@adonisjs/core/services/router.any().where()": "@adonisjs/core/services/router.any()",
    "@adonisjs/core/services/router.any().prefix()": "@adonisjs/core/services/router.any()",
    "@adonisjs/core/services/router.any().domain()": "@adonisjs/core/services/router.any()",
    "@adonisjs/core/services/router.any().only()": "@adonisjs/core/services/router.any()",
    "@adonisjs/core/services/router.any().except()": "@adonisjs/core/services/router.any()",
    "@adonisjs/core/services/router.any().apiOnly()": "@adonisjs/core/services/router.any()",
    "@adonisjs/core/services/router.any().params()": "@adonisjs/core/services/router.any()",
    "@adonisjs/core/services/router.any().namespace()": "@adonisjs/core/services/router.any()",
    "@adonisjs/core/services/router.any().use()": "@adonisjs/core/services/router.any()",
    "@adonisjs/core/services/router.any().middleware()": "@adonisjs/core/services/router.any()",
    "@adonisjs/core/services/router.get()": "@adonisjs/core/services/router.any()",
    "@adonisjs/core/services/router.post()": "@adonisjs/core/services/router.any()",
    "@adonisjs/core/services/router.put()": "@adonisjs/core/services/router.any()",
    "@adonisjs/core/services/router.patch()": "@adonisjs/core/services/router.any()",
    "@adonisjs/core/services/router.delete()": "@adonisjs/core/services/router.any()",
    "@adonisjs/core/services/router.route()": "@adonisjs/core/services/router.any()",
    "@adonisjs/core/services/router.resource()": "@adonisjs/core/services/router.any()",
    "@adonisjs/core/services/router.group()": "@adonisjs/core/services/router.any()",
  },
  middleware: {
    "@adonisjs/core/services/router.any().use": [
      { router: "receiver", handlers: "0", everywhere: true, when: { "1": false } },
      // A resource is told for which of its routes.
      { router: "receiver", handlers: "1", everywhere: true, when: { "0": "*", "1": true } },
    ],
    "@adonisjs/core/services/router.any().middleware": [
      { router: "receiver", handlers: "0", everywhere: true, when: { "1": false } },
      { router: "receiver", handlers: "1", everywhere: true, when: { "0": "*", "1": true } },
    ],
  },
  route: {
    "@adonisjs/core/services/router.get": { ...route, method: "get" },
    "@adonisjs/core/services/router.post": { ...route, method: "post" },
    "@adonisjs/core/services/router.put": { ...route, method: "put" },
    "@adonisjs/core/services/router.patch": { ...route, method: "patch" },
    "@adonisjs/core/services/router.delete": { ...route, method: "delete" },
    "@adonisjs/core/services/router.any": route,
    "@adonisjs/core/services/router.route": { path: "0", methods: "1", handler: "2", isNamed: true, groups: "group" },
  },
});
