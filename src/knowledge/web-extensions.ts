import { library } from "../concepts/library.ts";

/** https://developer.chrome.com/docs/extensions/reference/api https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/API/tabs/executeScript */
export default library("WebExtensions", "javascript", {
  aliases: {
    "browser.tabs.executeScript": "chrome.tabs.executeScript",
    "browser.devtools.inspectedWindow.eval": "chrome.devtools.inspectedWindow.eval",
  },
  evaluation: {
    "chrome.tabs.executeScript": { code: "1.code|0.code", runsIn: "page" },
    "chrome.devtools.inspectedWindow.eval": { code: "0", runsIn: "page" },
  },
});
