import { library } from "../concepts/library.ts";

const script = { code: "0", takesFunctions: true, runsIn: "page" } as const;
const onElement = { code: "1", takesFunctions: true, runsIn: "page" } as const;

/** https://pptr.dev/api/puppeteer.page https://pptr.dev/api/puppeteer.cdpsession */
export default library("Puppeteer", "javascript", {
  aliases: {
    "puppeteer-core": "puppeteer", "puppeteer-extra": "puppeteer", "puppeteer.use()": "puppeteer",
    "puppeteer.launch()": "puppeteer.Browser()", "puppeteer.connect()": "puppeteer.Browser()",
    "puppeteer.Browser().createBrowserContext()": "puppeteer.Browser()",
    "puppeteer.Browser().createIncognitoBrowserContext()": "puppeteer.Browser()",
    "puppeteer.Browser().defaultBrowserContext()": "puppeteer.Browser()",
    "puppeteer.Browser().newPage()": "puppeteer.Page()",
    "puppeteer.Page().$()": "puppeteer.ElementHandle()", "puppeteer.Page().waitForSelector()": "puppeteer.ElementHandle()",
    "puppeteer.JSHandle()": "puppeteer.ElementHandle()", "puppeteer.WebWorker()": "puppeteer.ElementHandle()",
    "puppeteer.Page().mainFrame()": "puppeteer.Page()", "puppeteer.Frame()": "puppeteer.Page()",
    "puppeteer.Page().target().createCDPSession()": "puppeteer.CDPSession()", "puppeteer.Page().createCDPSession()": "puppeteer.CDPSession()",
  },
  evaluation: {
    "puppeteer.Page().evaluate": script,
    "puppeteer.Page().evaluateHandle": script,
    "puppeteer.Page().evaluateOnNewDocument": script,
    "puppeteer.Page().waitForFunction": script,
    "puppeteer.Page().$eval": onElement,
    "puppeteer.Page().$$eval": onElement,
    "puppeteer.ElementHandle().evaluate": script,
    "puppeteer.ElementHandle().evaluateHandle": script,
    "puppeteer.ElementHandle().$eval": onElement,
    "puppeteer.ElementHandle().$$eval": onElement,
    "puppeteer.Page().addScriptTag": { code: "0.content", runsIn: "page" },
    "puppeteer.CDPSession().send": [
      { code: "1.expression", enabledBy: "0", enabledAs: "Runtime.evaluate", runsIn: "page" },
      { code: "1.source", enabledBy: "0", enabledAs: "Page.addScriptToEvaluateOnNewDocument", runsIn: "page" },
    ],
  },
});
