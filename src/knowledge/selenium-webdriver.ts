import { library } from "../concepts/library.ts";

const script = { code: "0", takesFunctions: true, runsIn: "page" } as const;

/** https://www.selenium.dev/selenium/docs/api/javascript/WebDriver.html */
export default library("Selenium WebDriver", "javascript", {
  aliases: {
    "selenium-webdriver.Builder().forBrowser()": "selenium-webdriver.Builder()",
    "selenium-webdriver.Builder().withCapabilities()": "selenium-webdriver.Builder()",
    "selenium-webdriver.Builder().usingServer()": "selenium-webdriver.Builder()",
    "selenium-webdriver.Builder().setChromeOptions()": "selenium-webdriver.Builder()",
    "selenium-webdriver.Builder().setFirefoxOptions()": "selenium-webdriver.Builder()",
    "selenium-webdriver.Builder().build()": "selenium-webdriver.WebDriver()",
    "selenium-webdriver.ThenableWebDriver()": "selenium-webdriver.WebDriver()",
  },
  evaluation: {
    "selenium-webdriver.WebDriver().executeScript": script,
    "selenium-webdriver.WebDriver().executeAsyncScript": script,
  },
});
