import { library } from "../concepts/library.ts";

/** https://tediousjs.github.io/tedious/api-request.html */
export default library("tedious", "javascript", {
  query: {
    "tedious.Request": { text: "0", placeholders: "@name" },
  },
});
