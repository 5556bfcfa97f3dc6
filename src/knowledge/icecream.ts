import { library } from "../concepts/library.ts";

const all = { data: "0..." } as const;

/** What is written to look at values while a program is mended. https://github.com/gruns/icecream https://python-devtools.helpmanual.io */
export default library("icecream", "python", {
  log: {
    "icecream.ic": all,
    "icecream.ic.format": all,
    "devtools.debug": { data: ["0...", "named"] },
    "snoop.pp": all,
  },
});
