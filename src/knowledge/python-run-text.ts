import { library } from "../concepts/library.ts";

const code = { code: "0" } as const;
/** Numbers and expressions are taken as they are, text is evaluated. */
const expression = { code: "0|a:|s:|expr:", takesFunctions: true } as const;
const interpreter = { code: "0|expr:|ex:|source:", runsIn: "interpreter" } as const;
const isolate = { code: "0", runsIn: "isolate" } as const;

/**
 * Packages that run text. https://docs.sympy.org/latest/modules/core.html#module-sympy.core.sympify
 * https://numexpr.readthedocs.io/en/latest/api.html https://lmfit.github.io/asteval/ https://restrictedpython.readthedocs.io
 * https://github.com/PiotrDabkowski/Js2Py https://github.com/doloopwhile/PyExecJS https://ipython.readthedocs.io/en/stable/api/generated/IPython.core.interactiveshell.html
 */
export default library("packages that run text", "python", {
  aliases: {
    "sympy.S": "sympy.sympify", "sympy.core.sympify.sympify": "sympy.sympify", "sympy.simplify": "sympy.sympify", "sympy.sympify.sympify": "sympy.sympify",
    "sympy.parsing.sympy_parser.parse_expr": "sympy.parse_expr", "sympy.parsing.parse_expr": "sympy.parse_expr",
    "six.exec_": "exec", "future.utils.exec_": "exec", "past.builtins.execfile": "execfile",
    "numexpr.re_evaluate": "numexpr.evaluate", "numexpr.validate": "numexpr.evaluate", "numexpr.NumExpr": "numexpr.evaluate",
    "asteval.asteval.Interpreter": "asteval.Interpreter",
    "RestrictedPython.compile_restricted_exec": "RestrictedPython.compile_restricted", "RestrictedPython.compile_restricted_eval": "RestrictedPython.compile_restricted",
    "RestrictedPython.compile_restricted_function": "RestrictedPython.compile_restricted",
    "js2py.eval_js6": "js2py.eval_js", "js2py.EvalJs().eval": "js2py.eval_js", "js2py.EvalJs().execute": "js2py.eval_js",
    "execjs.exec_": "execjs.eval", "execjs.get().eval": "execjs.eval", "execjs.get().exec_": "execjs.eval", "execjs.get().compile": "execjs.compile",
    "py_mini_racer.py_mini_racer.MiniRacer": "py_mini_racer.MiniRacer",
    "IPython.get_ipython()": "IPython.InteractiveShell()", "IPython.core.getipython.get_ipython()": "IPython.InteractiveShell()", "get_ipython()": "IPython.InteractiveShell()",
    "IPython.core.interactiveshell.InteractiveShell": "IPython.InteractiveShell", "IPython.InteractiveShell.instance()": "IPython.InteractiveShell()",
    "langchain_experimental.utilities.python.PythonREPL": "langchain_experimental.utilities.PythonREPL", "langchain.utilities.PythonREPL": "langchain_experimental.utilities.PythonREPL",
    "langchain_experimental.tools.PythonREPLTool": "langchain_experimental.utilities.PythonREPL", "langchain_experimental.tools.PythonAstREPLTool": "langchain_experimental.utilities.PythonREPL",
    "langchain_experimental.tools.python.tool.PythonAstREPLTool": "langchain_experimental.utilities.PythonREPL",
  },
  evaluation: {
    "sympy.sympify": expression,
    "sympy.parse_expr": { code: "0|s:" },
    "sympy.lambdify": { code: "1|expr:", takesFunctions: true },
    "numexpr.evaluate": interpreter,
    "asteval.Interpreter()": interpreter,
    "asteval.Interpreter().eval": interpreter,
    "RestrictedPython.compile_restricted": interpreter,
    "js2py.eval_js": { code: "0", runsIn: "interpreter" },
    "execjs.eval": code,
    "execjs.compile": code,
    "py_mini_racer.MiniRacer().eval": isolate,
    "py_mini_racer.MiniRacer().execute": isolate,
    "dukpy.evaljs": isolate,
    "quickjs.Context().eval": isolate,
    "IPython.InteractiveShell().run_cell": { code: "0|raw_cell:" },
    "IPython.InteractiveShell().run_cell_async": { code: "0|raw_cell:" },
    "IPython.InteractiveShell().run_code": { code: "0|code_obj:", takesFunctions: true },
    "IPython.InteractiveShell().ex": code,
    "IPython.InteractiveShell().ev": code,
    "langchain_experimental.utilities.PythonREPL().run": { code: "0|command:" },
    "langchain_experimental.utilities.PythonREPL().invoke": code,
  },
  // The code that comes out is what was reported where it went in.
  conversions: ["RestrictedPython.compile_restricted", "sympy.sympify", "sympy.parse_expr"],
  loading: {
    "django.utils.module_loading.import_string": { module: "0|dotted_path:" },
    "werkzeug.utils.import_string": { module: "0|import_name:" },
  },
});
