import { library } from "../concepts/library.ts";

/** The language's builtins and standard library. https://docs.python.org/3/library/ */
export default library("Python", "python", {
  gives: {
    "contextlib.closing": "0",
    "textwrap.dedent": "0",
    "inspect.cleandoc": "0",
  },
  sources: {
    "os.environ": "environment",
    "os.getenv()": "environment",
    "os.getenvb()": "environment",
    "os.environb": "environment",
    "sys.argv": "argument",
    "argparse.ArgumentParser().parse_args()": "option",
    "input()": "argument",
  },
  conversions: [
    "int", "float", "bool", "complex", "len", "abs", "round", "sum", "hash", "id", "ord", "range", "hex", "oct", "bin", "compile",
    "uuid.UUID", "uuid.uuid4", "uuid.uuid1", "decimal.Decimal", "datetime.date", "datetime.datetime", "datetime.datetime.now",
    "datetime.datetime.utcnow", "datetime.date.today", "datetime.datetime.fromisoformat", "datetime.date.fromisoformat",
    "datetime.timedelta", "time.time", "isinstance", "secrets.token_hex", "ast.literal_eval", "ipaddress.ip_address",
    "zoneinfo.ZoneInfo", "enum.Enum", "enum.StrEnum", "enum.IntEnum", "enum.Flag",
  ],
  steps: ["textwrap.dedent", "inspect.cleandoc", "ast.parse", "json.dumps", "json.loads", "urllib.parse.unquote", "os.path.join", "base64.b64decode", "copy.copy", "copy.deepcopy", "bytes", "bytearray",
    "bytes.fromhex", "base64.b64encode", "base64.urlsafe_b64decode", "base64.urlsafe_b64encode", "base64.b32decode", "base64.b16decode",
    "binascii.unhexlify", "binascii.a2b_base64", "codecs.encode", "codecs.decode"],
  fallbacks: {
    "os.getenv": "1|default:",
    "os.getenvb": "1|default:",
    "os.environ.get": "1|default:",
    "os.environ.pop": "1|default:",
    "os.environ.setdefault": "1|default:",
    "os.environb.get": "1|default:",
  },
});
