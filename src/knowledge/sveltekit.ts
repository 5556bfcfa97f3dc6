import { library } from "../concepts/library.ts";

/** https://svelte.dev/docs/kit/routing#server https://svelte.dev/docs/kit/form-actions https://svelte.dev/docs/kit/hooks#Server-hooks-handle */
export default library("SvelteKit", "javascript", {
  middleware: {
    export: { file: "hooks\\.server", exported: "handle", handlers: "0" },
  },
  route: {
    export: [
      { file: "\\+server", exported: "GET|POST|PUT|PATCH|DELETE", methods: "1", handler: "0", top: "routes" },
      { file: "\\+server", exported: "fallback", handler: "0", top: "routes" },
      { file: "\\+page\\.server", exported: "actions", method: "post", members: true, handler: "0", top: "routes" },
    ],
  },
});
