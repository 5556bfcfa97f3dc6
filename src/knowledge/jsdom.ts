import { library } from "../concepts/library.ts";

/** Pages that run inside this process. https://github.com/jsdom/jsdom#executing-scripts */
export default library("jsdom", "javascript", {
  evaluation: {
    "jsdom.JSDOM": { code: "0", enabledBy: "1.runScripts", enabledAs: "dangerously", runsIn: "interpreter" },
    "jsdom.JSDOM().window.eval": { code: "0", runsIn: "interpreter" },
  },
});
