import { library } from "../concepts/library.ts";

const script = { code: "0", takesFunctions: true, runsIn: "page" } as const;

/** https://webdriver.io/docs/api/browser/execute */
export default library("WebdriverIO", "javascript", {
  aliases: {
    "@wdio/globals.browser": "webdriverio.remote()", "@wdio/globals.driver": "webdriverio.remote()",
    "webdriverio.Browser()": "webdriverio.remote()", "WebdriverIO.Browser()": "webdriverio.remote()",
  },
  evaluation: {
    "webdriverio.remote().execute": script,
    "webdriverio.remote().executeAsync": script,
    "webdriverio.remote().executeScript": script,
  },
});
