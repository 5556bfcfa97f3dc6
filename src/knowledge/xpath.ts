import { library } from "../concepts/library.ts";

const path = { text: "0", language: "path" } as const;

/** https://github.com/goto100/xpath https://github.com/yaronn/xpath.js https://libxmljs.org/ https://github.com/FontoXML/fontoxpath */
export default library("XPath", "javascript", {
  aliases: {
    "libxmljs2": "libxmljs",
    "libxmljs.parseXmlString()": "libxmljs.parseXml()",
    "libxmljs.parseHtml()": "libxmljs.parseXml()",
    "libxmljs.Document()": "libxmljs.parseXml()",
    "libxmljs.parseXml().root()": "libxmljs.parseXml()",
  },
  query: {
    "xpath.select": path,
    "xpath.select1": path,
    "xpath.selectWithResolver": path,
    "xpath.evaluate": path,
    "xpath.parse": path,
    "xpath.useNamespaces()": path,
    "xpath.js": { text: "1", language: "path" },
    "libxmljs.parseXml().get": path,
    "libxmljs.parseXml().find": path,
    "fontoxpath.evaluateXPath": path,
    "fontoxpath.evaluateXPathToString": path,
    "fontoxpath.evaluateXPathToNodes": path,
    "fontoxpath.evaluateXPathToFirstNode": path,
    "fontoxpath.evaluateXPathToBoolean": path,
  },
});
