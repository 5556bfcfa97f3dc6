import { library } from "../concepts/library.ts";

const script = { code: "0", takesFunctions: true, runsIn: "page" } as const;

/** https://webdriver.io/docs/api/browser/execute https://webdriver.io/docs/api/browser/addInitScript https://webdriver.io/docs/api/element/execute */
export default library("WebdriverIO", "javascript", {
  aliases: {
    "@wdio/globals.browser": "webdriverio.remote()", "@wdio/globals.driver": "webdriverio.remote()",
    "webdriverio.attach()": "webdriverio.remote()", "webdriverio.multiremote()": "webdriverio.remote()",
    "@wdio/globals.$()": "webdriverio.remote().$()", "WebdriverIO.Element()": "webdriverio.remote().$()",
    "webdriverio.Browser()": "webdriverio.remote()", "WebdriverIO.Browser()": "webdriverio.remote()",
  },
  evaluation: {
    "webdriverio.remote().execute": script,
    "webdriverio.remote().executeAsync": script,
    "webdriverio.remote().executeScript": script,
    "webdriverio.remote().executeAsyncScript": script,
    "webdriverio.remote().addInitScript": script,
    "webdriverio.remote().$().execute": script,
    "webdriverio.remote().$().executeAsync": script,
  },
});
