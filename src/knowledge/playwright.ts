import { library } from "../concepts/library.ts";

const script = { code: "0", takesFunctions: true, runsIn: "page" } as const;
const onElement = { code: "1", takesFunctions: true, runsIn: "page" } as const;
const initial = { code: "0.content|0", takesFunctions: true, runsIn: "page" } as const;

/** https://playwright.dev/docs/api/class-page https://playwright.dev/docs/api/class-browsercontext https://playwright.dev/docs/test-fixtures */
export default library("Playwright", "javascript", {
  aliases: {
    "@playwright/test": "playwright", "playwright-core": "playwright",
    "playwright.chromium.launch()": "playwright.Browser()", "playwright.firefox.launch()": "playwright.Browser()", "playwright.webkit.launch()": "playwright.Browser()",
    "playwright.chromium.connect()": "playwright.Browser()", "playwright.firefox.connect()": "playwright.Browser()", "playwright.webkit.connect()": "playwright.Browser()",
    "playwright.chromium.connectOverCDP()": "playwright.Browser()",
    "playwright.chromium.launchPersistentContext()": "playwright.BrowserContext()",
    "playwright.Browser().newContext()": "playwright.BrowserContext()",
    "playwright.Browser().newPage()": "playwright.Page()",
    "playwright.BrowserContext().newPage()": "playwright.Page()",
    "playwright.Page().context()": "playwright.BrowserContext()",
    "playwright.Page().mainFrame()": "playwright.Page()", "playwright.Frame()": "playwright.Page()",
    "playwright.Page().frame()": "playwright.Page()",
    "playwright.BrowserContext().newCDPSession()": "playwright.CDPSession()",
    "playwright._electron.launch()": "playwright.ElectronApplication()", "playwright.ElectronApplication().firstWindow()": "playwright.Page()",
    "playwright.ElementHandle()": "playwright.JSHandle()", "playwright.Worker()": "playwright.JSHandle()",
    "playwright.Page().$()": "playwright.JSHandle()", "playwright.Page().waitForSelector()": "playwright.JSHandle()",
    "playwright.Page().getByRole()": "playwright.Locator()", "playwright.Page().getByText()": "playwright.Locator()", "playwright.Page().getByTestId()": "playwright.Locator()",
    "playwright.Locator().last()": "playwright.Locator()", "playwright.Locator().locator()": "playwright.Locator()",
    "playwright.Page().locator()": "playwright.Locator()", "playwright.Locator().first()": "playwright.Locator()", "playwright.Locator().nth()": "playwright.Locator()",
    "playwright.Fixtures().page": "playwright.Page()", "playwright.Fixtures().context": "playwright.BrowserContext()", "playwright.Fixtures().browser": "playwright.Browser()",
  },
  parameters: {
    "playwright.test": { "1...(0)": "playwright.Fixtures()" },
    "playwright.test.only": { "1...(0)": "playwright.Fixtures()" },
    "playwright.test.beforeEach": { "0...(0)": "playwright.Fixtures()" },
    "playwright.test.afterEach": { "0...(0)": "playwright.Fixtures()" },
  },
  evaluation: {
    "playwright.Page().evaluate": script,
    "playwright.Page().evaluateHandle": script,
    "playwright.Page().waitForFunction": script,
    "playwright.Page().$eval": onElement,
    "playwright.Page().$$eval": onElement,
    "playwright.Page().addInitScript": initial,
    "playwright.BrowserContext().addInitScript": initial,
    "playwright.Page().addScriptTag": { code: "0.content", runsIn: "page" },
    "playwright.Locator().evaluate": script,
    "playwright.Locator().evaluateAll": script,
    "playwright.Locator().evaluateHandle": script,
    "playwright.JSHandle().evaluate": script,
    "playwright.JSHandle().evaluateHandle": script,
    "playwright.JSHandle().$eval": onElement,
    "playwright.JSHandle().$$eval": onElement,
    "playwright.ElectronApplication().evaluate": { code: "0", takesFunctions: true },
    "playwright.selectors.register": { code: "1.content|1", takesFunctions: true, runsIn: "page" },
    "playwright.CDPSession().send": [
      { code: "1.expression", enabledBy: "0", enabledAs: "Runtime.evaluate", runsIn: "page" },
      { code: "1.source", enabledBy: "0", enabledAs: "Page.addScriptToEvaluateOnNewDocument", runsIn: "page" },
    ],
  },
});
