import { library } from "../concepts/library.ts";

const code = { code: "0" } as const;
const script = { code: "1|script:" } as const;
const path = { code: "0|path_name:", isPath: true } as const;
/** Told a function, it calls it. */
const statement = { code: "0|stmt:", takesFunctions: true } as const;
const setup = { code: "1|setup:", takesFunctions: true } as const;
const module = { module: "0|name:" } as const;
const file = { module: "1|pathname:|location:|path:" } as const;
const key = { key: "key" } as const;

/**
 * The parts of Python's standard library that run text, load modules by name, or show functions by name.
 * https://docs.python.org/3/library/functions.html https://docs.python.org/3/library/code.html https://docs.python.org/3/library/runpy.html
 * https://docs.python.org/3/library/concurrent.interpreters.html https://docs.python.org/3/library/importlib.html
 */
export default library("Python", "python", {
  aliases: {
    "builtins.eval": "eval", "builtins.exec": "exec", "builtins.compile": "compile", "builtins.__import__": "__import__", "builtins.getattr": "getattr",
    "builtins.execfile": "execfile", "builtins.__dict__": "builtins", "builtins.globals": "globals", "builtins.locals": "locals", "builtins.vars": "vars",
    "__builtins__": "builtins", "__builtin__": "builtins", "six.moves.builtins": "builtins", "future.builtins": "builtins", "globals().__builtins__": "builtins",
    "globals().__getitem__": "globals().get", "locals()": "globals()",
    "code.InteractiveConsole": "code.InteractiveInterpreter",
    "codeop.compile_command": "code.compile_command",
    "codeop.CommandCompiler()": "code.compile_command", "codeop.Compile()": "code.compile_command",
    "interpreters": "concurrent.interpreters", "test.support.interpreters": "concurrent.interpreters", "_interpreters": "_xxsubinterpreters", "_xxinterpreters": "_xxsubinterpreters",
    "concurrent.interpreters.Interpreter()": "concurrent.interpreters.create()", "concurrent.interpreters.get_main()": "concurrent.interpreters.create()",
    "concurrent.interpreters.get_current()": "concurrent.interpreters.create()",
    "test.support.run_in_subinterp": "_testcapi.run_in_subinterp", "_testinternalcapi.run_in_subinterp_with_config": "_testcapi.run_in_subinterp",
    "profile.run": "cProfile.run", "profile.runctx": "cProfile.run", "cProfile.runctx": "cProfile.run",
    "cProfile.Profile().run": "cProfile.run", "cProfile.Profile().runctx": "cProfile.run", "profile.Profile().run": "cProfile.run",
    "pdb.run": "cProfile.run", "pdb.runeval": "cProfile.run", "bdb.Bdb().run": "cProfile.run", "pdb.Pdb().run": "cProfile.run",
    "trace.Trace().run": "cProfile.run", "trace.Trace().runctx": "cProfile.run",
    "importlib.__import__": "__import__",
    "imp.load_compiled": "imp.load_source",
    "importlib.machinery.SourcelessFileLoader": "importlib.machinery.SourceFileLoader", "importlib.machinery.ExtensionFileLoader": "importlib.machinery.SourceFileLoader",
  },
  sources: {
    "open().read()": "file", "open().readline()": "file", "open().readlines()": "file", "io.open().read()": "file", "codecs.open().read()": "file",
    "tokenize.open().read()": "file", "pkgutil.get_data()": "file", "importlib.resources.read_text()": "file", "inspect.getsource()": "file",
    "pathlib.Path().read_text()": "file", "pathlib.Path().read_bytes()": "file", "pathlib.Path().open().read()": "file",
    // Of what is worked out with `/`, and of what resources are.
    "?.read_text()": "file", "?.read_bytes()": "file",
  },
  // A tree that is put together node by node is no text.
  conversions: ["ast.Expression", "ast.Module", "ast.Interactive"],
  gives: {
    // What its argument has for names: `vars(builtins)["eval"]`.
    "vars": "0",
  },
  evaluation: {
    "eval": { code: "0|source:", givesValue: true },
    "exec": { code: "0|source:" },
    "compile": { code: "0|source:" },
    "execfile": path,
    "code.InteractiveInterpreter().runsource": { code: "0|source:" },
    "code.InteractiveInterpreter().runcode": { code: "0|code:" },
    "code.InteractiveInterpreter().push": { code: "0|line:" },
    "code.compile_command": { code: "0|source:" },
    "runpy.run_path": path,
    "runpy.run_module": { code: "0|mod_name:", isPath: true },
    "_xxsubinterpreters.run_string": script,
    "_xxsubinterpreters.exec": { code: "1|code:", takesFunctions: true },
    "_xxsubinterpreters.run_func": { code: "1|func:", takesFunctions: true },
    "concurrent.interpreters.create().exec": { code: "0|code:" },
    "concurrent.interpreters.create().run": { code: "0|src_str:|code:" },
    "concurrent.interpreters.create().exec_sync": { code: "0|code:" },
    "_testcapi.run_in_subinterp": code,
    "timeit.timeit": [statement, setup],
    "timeit.repeat": [statement, setup],
    "timeit.Timer": [statement, setup],
    "cProfile.run": { code: "0|statement:|cmd:" },
    "ctypes.pythonapi.PyRun_SimpleString": code,
    "ctypes.pythonapi.PyRun_SimpleStringFlags": code,
    // What comes in is read as a file of settings, parts of which are run. https://docs.python.org/3/library/logging.config.html#logging.config.listen
    "logging.config.listen": { code: "return", isReceived: true, when: { "1|verify:": false } },
  },
  loading: {
    "__import__": module,
    "importlib.import_module": module,
    "pkgutil.resolve_name": module,
    "pydoc.locate": module,
    "imp.load_source": file,
    "imp.load_module": module,
    "importlib.machinery.SourceFileLoader": file,
    "importlib.util.spec_from_file_location": file,
    "ctypes.CDLL": module,
    "ctypes.cdll.LoadLibrary": module,
    "ctypes.PyDLL": module,
  },
  reflection: {
    "globals()[]": key, "locals()[]": key, "vars()[]": key,
    "globals().get": { key: "0" },
    "getattr": { key: "1", when: { "0": "builtins" } },
    "builtins[]": key,
  },
});
