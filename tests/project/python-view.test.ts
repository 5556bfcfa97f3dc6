/** What one file of Python says of another: paths and constants through imports, on disk. */
import { mkdtempSync, realpathSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Linter } from "eslint";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import plugin, { library } from "../../src/index.ts";
import { writeFiles } from "../files-on-disk.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "rampart-python-")));

/** Writes files below a folder of the test's own, and gives the folder. */
function folder(name: string, files: Readonly<Record<string, string>>): string {
  return writeFiles(join(root, name), files);
}

const settings = { rampart: { libraries: [library("store", "python", { query: { "store.Store().ask": { text: "0" }, "store.ask": { text: "0" } } })] } };
const configs = plugin.configs.all.map((config) => ("rules" in config ? { ...config, settings } : config)) as Linter.Config[];

/** The reports on a file as `line rule`. */
function lint(cwd: string, filename: string, code: readonly string[]): readonly string[] {
  return new Linter({ cwd }).verify(code.join("\n"), configs, { filename: filename.startsWith("<") ? filename : join(cwd, filename) })
    .map(({ ruleId, line, message }) => `${line} ${ruleId?.replace("rampart/", "") ?? message}`);
}

/** Calls of `ask` on each object, or of what is called so: which of them are recognised. The name is none that is recognised by its shape. */
function known(cwd: string, filename: string, imports: string, ...callees: readonly string[]): readonly string[] {
  const code = [imports, ...callees.map((callee, i) => `def f${i}(x): ${callee}("b = " + x)`)];
  return lint(cwd, filename, code).map((report) => {
    const [line, rule] = report.split(" ");
    return rule === "no-string-built-queries" ? (callees[Number(line) - 2] ?? "?") : report;
  });
}

afterAll(() => {
  rmSync(root, { recursive: true });
});

describe("names of Python", () => {
  const cwd = folder("names", {
    "app/__init__.py": "",
    "app/core/__init__.py": "from .db import store as renamed\nfrom .more import *\nfrom . import db as inner\n",
    "app/core/db.py": [
      "from store import Store", "import store as library", "store = Store()", "def get():", "    return store", "def wrap(text, values=None):", "    return store.ask(text, values)",
      "async def logged(text, values):", "    print(text)", "    return await store.ask(text, values)", "def changed(text, values):", "    return store.ask('SELECT 1', values)",
      "class Base:", "    def __init__(self):", "        self.inner = Store()", "    def client(self):", "        return self.inner", "class Derived(Store):", "    pass",
      "single = Base()", "if True:", "    late = Store()", "ask = store.ask", "holder = {'store': store}", "",
    ].join("\n"),
    "app/core/more.py": "from store import Store\nstarred = Store()\n_hidden = Store()\n",
    "app/core/broken.py": "from store import Store\nbroken = Store()\ndef f(:\n",
    "app/round_a.py": "from .round_b import *\nfrom .round_b import x\n",
    "app/round_b.py": "from store import Store\nfrom .round_a import *\nfrom .round_a import x\ny = Store()\n",
    "names/plain.py": "from store import Store\nstore = Store()\n",
    "src/other/__init__.py": "",
    "src/other/db.py": "from store import Store\nstore = Store()\n",
  });
  const objects = ["store.ask", "get().ask", "wrap", "logged", "Base().client().ask", "Derived().ask", "single.client().ask", "single.inner.ask", "late.ask", "ask", "holder['store'].ask"];
  const taken = "store, get, wrap, logged, Base, Derived, single, late, ask, holder, changed, library";

  it("are followed through absolute and relative imports", () => {
    for (const module of ["app.core.db", "..core.db", ".db"]) {
      const from = module === ".db" ? "app/core/x.py" : "app/api/x.py";
      expect([module, ...known(cwd, from, `from ${module} import ${taken}`, ...objects)]).toEqual([module, ...objects]);
    }
  });

  it("are not made up", () => {
    expect(known(cwd, "app/x.py", `from app.core.db import ${taken}, missing; from .none import none; from ....far import far`,
      "changed", "missing.ask", "store.nothing", "none.ask", "far.ask", "get.ask", "single.ask", "library.Store.nothing")).toEqual([]);
  });

  it("are followed through packages, their modules and star imports", () => {
    expect(known(cwd, "app/x.py", "from .core import renamed, starred, inner, db, more; from app import core; import app.core.db as d; from .core.broken import broken",
      "renamed.ask", "starred.ask", "inner.store.ask", "db.store.ask", "db.get().ask", "more.starred.ask", "core.renamed.ask", "core.db.store.ask", "d.store.ask", "broken.ask"))
      .toEqual(["renamed.ask", "starred.ask", "inner.store.ask", "db.store.ask", "db.get().ask", "more.starred.ask", "core.renamed.ask", "core.db.store.ask", "d.store.ask", "broken.ask"]);
    expect(known(cwd, "app/x.py", "from .core.db import *", "store.ask", "wrap", "unknown.ask")).toEqual(["store.ask", "wrap"]);
  });

  it("are followed round in circles without end", () => {
    expect(known(cwd, "app/x.py", "from .round_a import x, y, z", "x.ask", "y.ask", "z.ask")).toEqual(["y.ask"]);
  });

  it("are found in packages without a file of their own, and below src", () => {
    expect(known(cwd, "app/x.py", "from names.plain import store; from names import plain", "store.ask", "plain.store.ask")).toEqual(["store.ask", "plain.store.ask"]);
    expect(known(cwd, "tests/x.py", "from other.db import store", "store.ask")).toEqual(["store.ask"]);
  });

  it("stay in the file where it has none, and outside of the folder", () => {
    expect(known(cwd, "<input>.py", "from app.core.db import store", "store.ask")).toEqual([]);
    expect(known(join(cwd, "names"), "x.py", "from ..app.core.db import store; from app.core.db import store as s", "store.ask", "s.ask")).toEqual([]);
  });

  it("are those of types of parameters", () => {
    expect(lint(cwd, "app/x.py", ["from .core.db import Base, Derived", "def f(base: Base, derived: Derived, x):", '    base.client().ask("b = " + x)', '    derived.ask("b = " + x)', '    base.ask("b = " + x)']))
      .toEqual(["3 no-string-built-queries", "4 no-string-built-queries"]);
  });
});

describe("constants of Python", () => {
  const cwd = folder("constants", {
    "names.py": ["import os", "TABLE = 'users'", "COLUMNS = ('id', 'name')", "class Names:", "    TABLE = 'users'", "OTHER = os.environ['TABLE']", ""].join("\n"),
    "cors.py": "ORIGINS = ['*']\nFEW = ['https://example.com']\n",
  });

  it("are fixed parts of a query", () => {
    expect(known(cwd, "main.py", "from store import Store\nfrom names import TABLE, COLUMNS, Names, OTHER; import names; s = Store()")).toEqual([]);
    const queries = ["TABLE", "Names.TABLE", "names.TABLE", "COLUMNS[0]", "OTHER"];
    const code = ["from store import Store; from names import TABLE, COLUMNS, Names, OTHER; import names; s = Store()", ...queries.map((name) => `s.ask("SELECT * FROM " + ${name})`)];
    expect(lint(cwd, "main.py", code)).toEqual(["6 no-string-built-queries"]);
  });

  it("are origins", () => {
    expect(lint(cwd, "main.py", ["from fastapi import FastAPI", "from fastapi.middleware.cors import CORSMiddleware", "from cors import ORIGINS, FEW", "app = FastAPI()",
      "app.add_middleware(CORSMiddleware, allow_origins=ORIGINS)", "app.add_middleware(CORSMiddleware, allow_origins=FEW)"])).toEqual(["3 no-wildcard-cors"]);
  });
});

describe("what changes on disk", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is seen after a few seconds", () => {
    const cwd = folder("edited", { "db.py": "from store import Store\nstore = Store()\n" });
    const ask = (): readonly string[] => known(cwd, "main.py", "from db import store", "store.ask");
    expect(ask()).toEqual(["store.ask"]);
    writeFileSync(join(cwd, "db.py"), "store = object()\n");
    utimesSync(join(cwd, "db.py"), new Date(), new Date(Date.now() + 10_000));
    vi.advanceTimersByTime(5000);
    expect(ask()).toEqual([]);
  });

  it("may be a link that leads outside, or round", () => {
    const outside = folder("outside", { "db.py": "from store import Store\nstore = Store()\n" });
    const cwd = folder("linked", { "main.py": "" });
    symlinkSync(join(outside, "db.py"), join(cwd, "db.py"));
    symlinkSync(join(cwd, "loop.py"), join(cwd, "loop.py"));
    expect(known(cwd, "main.py", "from db import store; from loop import other", "store.ask", "other.ask")).toEqual([]);
  });
});

describe("settings of another file", () => {
  const cwd = folder("settings", {
    "shop/__init__.py": "",
    "shop/settings.py": [
      "from pydantic_settings import BaseSettings", "class Settings(BaseSettings):", '    LINKS_SECRET: str = "supersecret"', "settings = Settings()",
      "class Fixed:", '    LINKS_SECRET = "supersecret"', "fixed = Fixed()", "",
    ].join("\n"),
  });

  it("are what the environment gives, whatever stands beside them", () => {
    const code = ["from itsdangerous import URLSafeSerializer", "from shop.settings import fixed, settings", "a = URLSafeSerializer(settings.LINKS_SECRET)", "b = URLSafeSerializer(fixed.LINKS_SECRET)"];
    expect(lint(cwd, "shop/links.py", code)).toEqual(["4 no-weak-secret"]);
  });
});
