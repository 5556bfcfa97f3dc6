import { library } from "../concepts/library.ts";

const module = { file: "app/routes/", handler: "0", except: ".server.|.client.|/+", top: "routes", dotted: true } as const;

/** Route modules, of Remix too. https://reactrouter.com/start/framework/route-module https://reactrouter.com/how-to/file-route-conventions */
export default library("React Router", "javascript", {
  route: {
    export: [
      { ...module, exported: "action", method: "post" },
      { ...module, exported: "loader", method: "get" },
    ],
  },
});
