import { library } from "../concepts/library.ts";

const script = { code: "0|expression:", runsIn: "page" } as const;
const onElement = { code: "1|expression:", runsIn: "page" } as const;
const initial = { code: "0|script:", runsIn: "page" } as const;
const page = "playwright.Page()";

/** https://playwright.dev/python/docs/api/class-page https://playwright.dev/python/docs/api/class-locator */
export default library("Playwright", "python", {
  aliases: {
    "playwright.sync_api": "playwright", "playwright.async_api": "playwright", "patchright.sync_api": "playwright", "patchright.async_api": "playwright",
    "playwright.async_playwright": "playwright.sync_playwright", "playwright.sync_playwright().start()": "playwright.sync_playwright()",
    "playwright.sync_playwright().chromium": "playwright.BrowserType()", "playwright.sync_playwright().firefox": "playwright.BrowserType()",
    "playwright.sync_playwright().webkit": "playwright.BrowserType()",
    "playwright.Playwright()": "playwright.sync_playwright()",
    "playwright.BrowserType().launch()": "playwright.Browser()", "playwright.BrowserType().connect()": "playwright.Browser()",
    "playwright.BrowserType().connect_over_cdp()": "playwright.Browser()", "playwright.BrowserType().launch_persistent_context()": "playwright.BrowserContext()",
    "playwright.Browser().new_context()": "playwright.BrowserContext()", "playwright.Browser().new_page()": page, "playwright.BrowserContext().new_page()": page,
    "playwright.Frame": "playwright.Page", "playwright.Page().main_frame": page, "playwright.Page().frame()": page, "playwright.Page().context": "playwright.BrowserContext()",
    "playwright.Page().locator()": "playwright.Locator()", "playwright.Page().get_by_role()": "playwright.Locator()", "playwright.Page().get_by_text()": "playwright.Locator()",
    "playwright.Page().get_by_test_id()": "playwright.Locator()", "playwright.Locator().locator()": "playwright.Locator()", "playwright.Locator().nth()": "playwright.Locator()",
    "playwright.Locator().first": "playwright.Locator()", "playwright.Locator().last": "playwright.Locator()",
    "playwright.ElementHandle": "playwright.JSHandle", "playwright.Worker": "playwright.JSHandle", "playwright.Page().query_selector()": "playwright.JSHandle()",
    "playwright.Page().wait_for_selector()": "playwright.JSHandle()",
  },
  evaluation: {
    "playwright.Page().evaluate": script,
    "playwright.Page().evaluate_handle": script,
    "playwright.Page().wait_for_function": script,
    "playwright.Page().eval_on_selector": onElement,
    "playwright.Page().eval_on_selector_all": onElement,
    "playwright.Page().add_init_script": initial,
    "playwright.BrowserContext().add_init_script": initial,
    "playwright.Page().add_script_tag": { code: "content:", runsIn: "page" },
    "playwright.Locator().evaluate": script,
    "playwright.Locator().evaluate_all": script,
    "playwright.Locator().evaluate_handle": script,
    "playwright.JSHandle().evaluate": script,
    "playwright.JSHandle().evaluate_handle": script,
    "playwright.JSHandle().eval_on_selector": onElement,
    "playwright.JSHandle().eval_on_selector_all": onElement,
  },
});
