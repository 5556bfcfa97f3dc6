import { library } from "../concepts/library.ts";

const first = { data: "0", shows: "terminal" } as const;
/** What asks somebody something is run by hand. */
const command = { command: true } as const;

/**
 * What a program of Python writes to its terminal, without a logger. https://docs.python.org/3/library/functions.html#print
 * https://docs.python.org/3/library/sys.html https://docs.python.org/3/library/warnings.html https://docs.python.org/3/library/pprint.html
 */
export default library("Python output", "python", {
  aliases: {
    "sys.__stdout__": "sys.stdout",
    "sys.__stderr__": "sys.stderr",
    "sys.stdout.buffer": "sys.stdout",
    "sys.stderr.buffer": "sys.stderr",
    "builtins.print": "print",
    "pprint.pp": "pprint.pprint",
  },
  log: {
    "print": [
      { data: "0...", shows: "terminal", when: { "file:": false } },
      { data: "0...", shows: "terminal", when: { "file:": "sys.stdout" } },
      { data: "0...", shows: "terminal", when: { "file:": "sys.stderr" } },
    ],
    "sys.stdout.write": first,
    "sys.stdout.writelines": first,
    "sys.stderr.write": first,
    "sys.stderr.writelines": first,
    "warnings.warn": { data: "0|message:" },
    "warnings.warn_explicit": { data: "0|message:" },
    "pprint.pprint": { data: "0|object:", shows: "terminal", when: { "stream:": false } },
    "pprint.PrettyPrinter().pprint": { data: "0|object:", shows: "terminal" },
    "syslog.syslog": { data: "0..." },
    "argparse.ArgumentParser": command,
    "optparse.OptionParser": command,
    "getopt.getopt": command,
    "docopt.docopt": command,
    "fire.Fire": command,
    "cmd.Cmd().cmdloop": command,
    "input": command,
    "flask.cli.AppGroup": command,
    "flask.Flask().cli.command": command,
    "invoke.task": command,
  },
  steps: [
    "ascii", "dataclasses.asdict", "dataclasses.astuple", "pprint.pformat", "pprint.saferepr", "pprint.PrettyPrinter().pformat",
    "base64.standard_b64encode", "binascii.hexlify",
    "urllib.parse.quote", "urllib.parse.quote_plus", "urllib.parse.urlencode", "urllib.parse.unquote_plus", "textwrap.indent",
    "orjson.dumps", "ujson.dumps", "simplejson.dumps", "yaml.dump", "yaml.safe_dump", "toml.dumps", "tomli_w.dumps",
    "BaseException", "Exception", "ValueError", "TypeError", "KeyError", "RuntimeError", "PermissionError", "OSError", "LookupError",
  ],
});
