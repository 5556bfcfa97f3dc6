import { library } from "../concepts/library.ts";

const script = { code: "0", takesFunctions: true, runsIn: "page" } as const;
const devTools = [
  { code: "1.expression", enabledBy: "0", enabledAs: "Runtime.evaluate", runsIn: "page" },
  { code: "1.source", enabledBy: "0", enabledAs: "Page.addScriptToEvaluateOnNewDocument", runsIn: "page" },
] as const;

/** https://www.selenium.dev/selenium/docs/api/javascript/WebDriver.html https://www.selenium.dev/selenium/docs/api/javascript/ChromiumWebDriver.html */
export default library("Selenium WebDriver", "javascript", {
  aliases: {
    "selenium-webdriver.Builder().forBrowser()": "selenium-webdriver.Builder()",
    "selenium-webdriver.Builder().withCapabilities()": "selenium-webdriver.Builder()",
    "selenium-webdriver.Builder().usingServer()": "selenium-webdriver.Builder()",
    "selenium-webdriver.Builder().setChromeOptions()": "selenium-webdriver.Builder()",
    "selenium-webdriver.Builder().setFirefoxOptions()": "selenium-webdriver.Builder()",
    "selenium-webdriver.Builder().setEdgeOptions()": "selenium-webdriver.Builder()",
    "selenium-webdriver.Builder().setSafariOptions()": "selenium-webdriver.Builder()",
    "selenium-webdriver.Builder().setChromeService()": "selenium-webdriver.Builder()",
    "selenium-webdriver.Builder().setFirefoxService()": "selenium-webdriver.Builder()",
    "selenium-webdriver.Builder().setCapability()": "selenium-webdriver.Builder()",
    "selenium-webdriver.Builder().setLoggingPrefs()": "selenium-webdriver.Builder()",
    "selenium-webdriver.Builder().setProxy()": "selenium-webdriver.Builder()",
    "selenium-webdriver.Builder().disableEnvironmentOverrides()": "selenium-webdriver.Builder()",
    "selenium-webdriver.Builder().build()": "selenium-webdriver.WebDriver()",
    "selenium-webdriver.ThenableWebDriver()": "selenium-webdriver.WebDriver()",
  },
  evaluation: {
    "selenium-webdriver.WebDriver().executeScript": script,
    "selenium-webdriver.WebDriver().executeAsyncScript": script,
    "selenium-webdriver.WebDriver().script().execute": script,
    "selenium-webdriver.WebDriver().script().pin": script,
    "selenium-webdriver.WebDriver().sendDevToolsCommand": devTools,
    "selenium-webdriver.WebDriver().sendAndGetDevToolsCommand": devTools,
  },
});
