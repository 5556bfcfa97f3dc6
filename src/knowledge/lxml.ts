import { library } from "../concepts/library.ts";

const path = { text: "0|path:|_path:", language: "path" } as const;

/** Values belong into variables: `xpath("//user[@name = $name]", name=name)`. https://lxml.de/xpathxslt.html https://elementpath.readthedocs.io */
export default library("lxml", "python", {
  aliases: {
    "lxml.etree.parse()": "lxml.etree.Element()",
    "lxml.etree.fromstring()": "lxml.etree.Element()",
    "lxml.etree.XML()": "lxml.etree.Element()",
    "lxml.etree.HTML()": "lxml.etree.Element()",
    "lxml.etree.ElementTree()": "lxml.etree.Element()",
    "lxml.etree._Element()": "lxml.etree.Element()",
    "lxml.etree._ElementTree()": "lxml.etree.Element()",
    "lxml.etree.Element().getroot()": "lxml.etree.Element()",
    "lxml.etree.Element().getroottree()": "lxml.etree.Element()",
    "lxml.etree.Element().find()": "lxml.etree.Element()",
    "lxml.html.parse()": "lxml.etree.Element()",
    "lxml.html.fromstring()": "lxml.etree.Element()",
    "lxml.html.document_fromstring()": "lxml.etree.Element()",
    "lxml.html.fragment_fromstring()": "lxml.etree.Element()",
    "lxml.objectify.parse()": "lxml.etree.Element()",
    "lxml.objectify.fromstring()": "lxml.etree.Element()",
  },
  query: {
    "lxml.etree.Element().xpath": path,
    "lxml.etree.XPath": path,
    "lxml.etree.ETXPath": path,
    "lxml.etree.XPathEvaluator()": path,
    "lxml.etree.XPathDocumentEvaluator()": path,
    "elementpath.select": { text: "1|path:", language: "path" },
    "elementpath.iter_select": { text: "1|path:", language: "path" },
  },
});
