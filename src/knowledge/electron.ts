import { library } from "../concepts/library.ts";

const script = { code: "0", runsIn: "page" } as const;

/** https://www.electronjs.org/docs/latest/api/web-contents https://www.electronjs.org/docs/latest/api/web-frame https://www.electronjs.org/docs/latest/api/debugger */
export default library("Electron", "javascript", {
  aliases: {
    "electron/main": "electron", "electron/renderer": "electron",
    "electron.BrowserWindow().webContents": "electron.WebContents()", "electron.BrowserView().webContents": "electron.WebContents()",
    "electron.WebContentsView().webContents": "electron.WebContents()", "electron.WebContents().mainFrame": "electron.WebContents()",
    "electron.BrowserWindow.fromWebContents()": "electron.BrowserWindow()", "electron.webFrameMain.fromId()": "electron.WebContents()",
    "electron.WebFrameMain()": "electron.WebContents()", "electron.webContents.fromFrame()": "electron.WebContents()",
    "electron.BrowserWindow.getFocusedWindow()": "electron.BrowserWindow()", "electron.BrowserWindow.fromId()": "electron.BrowserWindow()",
    "electron.webContents.fromId()": "electron.WebContents()", "electron.webContents.getFocusedWebContents()": "electron.WebContents()",
  },
  evaluation: {
    "electron.WebContents().executeJavaScript": script,
    "electron.WebContents().debugger.sendCommand": [
      { code: "1.expression", enabledBy: "0", enabledAs: "Runtime.evaluate", runsIn: "page" },
      { code: "1.source", enabledBy: "0", enabledAs: "Page.addScriptToEvaluateOnNewDocument", runsIn: "page" },
    ],
    "electron.webFrame.executeJavaScript": script,
    "electron.WebContents().executeJavaScriptInIsolatedWorld": { code: "1.*.code", runsIn: "page" },
    "electron.webFrame.executeJavaScriptInIsolatedWorld": { code: "1.*.code", runsIn: "page" },
  },
});
