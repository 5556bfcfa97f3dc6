import { library } from "../concepts/library.ts";

/** https://developer.chrome.com/docs/extensions/reference/api https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/API/tabs/executeScript */
export default library("WebExtensions", "javascript", {
  aliases: {
    "browser.tabs.executeScript": "chrome.tabs.executeScript",
    "browser.devtools.inspectedWindow.reload": "chrome.devtools.inspectedWindow.reload",
    "browser.userScripts.register": "chrome.userScripts.register",
    "browser.userScripts.execute": "chrome.userScripts.execute",
    "browser.devtools.inspectedWindow.eval": "chrome.devtools.inspectedWindow.eval",
  },
  evaluation: {
    "chrome.tabs.executeScript": { code: "1.code|0.code", runsIn: "page" },
    "chrome.devtools.inspectedWindow.reload": { code: "0.injectedScript", runsIn: "page" },
    "chrome.userScripts.register": { code: "0.*.js.*.code|0.js.*.code", runsIn: "page" },
    "chrome.userScripts.execute": { code: "0.js.*.code", runsIn: "page" },
    "browser.contentScripts.register": { code: "0.js.*.code", runsIn: "page" },
    "chrome.debugger.sendCommand": { code: "2.expression", enabledBy: "1", enabledAs: "Runtime.evaluate", runsIn: "page" },
    "chrome.devtools.inspectedWindow.eval": { code: "0", runsIn: "page" },
  },
});
