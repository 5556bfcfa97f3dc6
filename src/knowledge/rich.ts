import { library } from "../concepts/library.ts";

const objects = { data: "0...", shows: "terminal" } as const;

/** https://rich.readthedocs.io/en/stable/reference.html */
export default library("Rich", "python", {
  aliases: {
    "rich.get_console()": "rich.console.Console()",
    "rich.print": "rich.console.Console().print",
    "rich.print_json": "rich.console.Console().print_json",
    "rich.inspect": "rich.console.Console().inspect",
    "rich.pretty.pprint": "rich.console.Console().inspect",
  },
  log: {
    "rich.console.Console().print": objects,
    "rich.console.Console().log": objects,
    "rich.console.Console().out": objects,
    "rich.console.Console().print_json": { data: ["0", "data:", "json:"], shows: "terminal" },
    "rich.console.Console().rule": { data: "0|title:", shows: "terminal" },
    "rich.console.Console().inspect": { data: "0", shows: "terminal" },
  },
  steps: ["rich.markup.escape", "rich.text.Text", "rich.pretty.pretty_repr", "rich.panel.Panel"],
});
