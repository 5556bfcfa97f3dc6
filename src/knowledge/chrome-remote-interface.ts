import { library } from "../concepts/library.ts";

/** https://github.com/cyrus-and/chrome-remote-interface https://chromedevtools.github.io/devtools-protocol/tot/Runtime/ */
export default library("chrome-remote-interface", "javascript", {
  parameters: {
    "chrome-remote-interface": { "0...(0)": "chrome-remote-interface()" },
  },
  evaluation: {
    "chrome-remote-interface().Runtime.evaluate": { code: "0.expression", runsIn: "page" },
    "chrome-remote-interface().Runtime.compileScript": { code: "0.expression", runsIn: "page" },
    "chrome-remote-interface().Runtime.callFunctionOn": { code: "0.functionDeclaration", runsIn: "page" },
    "chrome-remote-interface().Debugger.evaluateOnCallFrame": { code: "0.expression", runsIn: "page" },
    "chrome-remote-interface().Page.addScriptToEvaluateOnNewDocument": { code: "0.source|0.scriptSource", runsIn: "page" },
    "chrome-remote-interface().send": [
      { code: "1.expression", enabledBy: "0", enabledAs: "Runtime.evaluate", runsIn: "page" },
      { code: "1.source", enabledBy: "0", enabledAs: "Page.addScriptToEvaluateOnNewDocument", runsIn: "page" },
    ],
  },
});
