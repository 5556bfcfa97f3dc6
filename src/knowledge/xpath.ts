import { library } from "../concepts/library.ts";

const path = { text: "0", language: "path" } as const;

/** https://github.com/goto100/xpath https://github.com/yaronn/xpath.js https://github.com/libxmljs/libxmljs/wiki https://github.com/FontoXML/fontoxpath */
export default library("XPath", "javascript", {
  aliases: {
    "libxmljs2": "libxmljs",
    "libxmljs.parseXmlString()": "libxmljs.parseXml()",
    "libxmljs.parseXmlAsync()": "libxmljs.parseXml()",
    "libxmljs.parseHtmlAsync()": "libxmljs.parseXml()",
    "libxmljs.parseHtmlString()": "libxmljs.parseXml()",
    "libxmljs.parseHtmlFragment()": "libxmljs.parseXml()",
    "libxmljs.parseXml().get()": "libxmljs.parseXml()",
    "libxmljs.Element()": "libxmljs.parseXml()",
    "libxmljs.parseHtml()": "libxmljs.parseXml()",
    "libxmljs.Document()": "libxmljs.parseXml()",
    "libxmljs.parseXml().root()": "libxmljs.parseXml()",
  },
  query: {
    "xpath.select": path,
    "xpath.select1": path,
    "xpath.selectWithResolver": path,
    "xpath.evaluate": path,
    "xpath.createExpression": path,
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
    "fontoxpath.evaluateXPathToArray": path,
    "fontoxpath.evaluateXPathToAsyncIterator": path,
    "fontoxpath.evaluateXPathToMap": path,
    "fontoxpath.evaluateXPathToNumber": path,
    "fontoxpath.evaluateXPathToNumbers": path,
    "fontoxpath.evaluateXPathToStrings": path,
    "fontoxpath.evaluateUpdatingExpression": path,
    "fontoxpath.evaluateUpdatingExpressionSync": path,
    "fontoxpath.compileXPathToJavaScript": path,
  },
});
