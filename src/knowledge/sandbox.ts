import { library } from "../concepts/library.ts";

/** Versions below 4: a child process whose walls are Node's vm, which is none. https://github.com/gf3/sandbox */
export default library("sandbox", "javascript", {
  evaluation: {
    "sandbox().run": { code: "0" },
  },
});
