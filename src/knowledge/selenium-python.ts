import { library } from "../concepts/library.ts";

const script = { code: "0|script:", runsIn: "page" } as const;
const driver = "selenium.webdriver.Remote";
const devTools = [
  { code: "1.expression|cmd_args:.expression", enabledBy: "0|cmd:", enabledAs: "Runtime.evaluate", runsIn: "page" },
  { code: "1.source|cmd_args:.source", enabledBy: "0|cmd:", enabledAs: "Page.addScriptToEvaluateOnNewDocument", runsIn: "page" },
] as const;

/** https://www.selenium.dev/selenium/docs/api/py/selenium_webdriver_remote/selenium.webdriver.remote.webdriver.html */
export default library("Selenium", "python", {
  aliases: {
    "selenium.webdriver.Chrome": driver, "selenium.webdriver.Firefox": driver, "selenium.webdriver.Edge": driver, "selenium.webdriver.Safari": driver,
    "selenium.webdriver.ChromiumEdge": driver, "selenium.webdriver.Ie": driver, "selenium.webdriver.remote.webdriver.WebDriver": driver,
    "selenium.webdriver.chrome.webdriver.WebDriver": driver, "undetected_chromedriver.Chrome": driver, "seleniumwire.webdriver.Chrome": driver,
    "splinter.Browser": driver,
  },
  evaluation: {
    "selenium.webdriver.Remote().execute_script": script,
    "selenium.webdriver.Remote().execute_async_script": script,
    "selenium.webdriver.Remote().evaluate_script": script,
    "selenium.webdriver.Remote().pin_script": script,
    "selenium.webdriver.Remote().execute_cdp_cmd": devTools,
  },
});
