import { library } from "../concepts/library.ts";

/** https://nodejs.org/api/fs.html https://github.com/jprichardson/node-fs-extra https://docs.deno.com/api/deno/file-system https://bun.sh/docs/api/file-io */
export default library("Node.js fs", "javascript", {
  aliases: {
    "fs.promises": "fs/promises",
    "fs-extra": "fs", "graceful-fs": "fs",
  },
  sources: {
    "fs.readFileSync()": "file",
    "fs.readFile()": "file",
    "fs/promises.readFile()": "file",
    "*.readFileSync()": "file",
    "*.readFile()": "file",
    "Deno.readTextFile()": "file",
    "Deno.readTextFileSync()": "file",
    "Bun.file().text()": "file",
  },
});
