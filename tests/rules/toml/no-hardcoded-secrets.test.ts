import rule from "../../../src/rules/no-hardcoded-secrets.ts";
import { testRule } from "../../rule-tester.ts";

// What looks like a live secret is put together here, so that no scanner finds it in this file.
const word = ["kettle", "Drum", "77"].join("-");
const random = ["9fK2xQ7vLm3TzR8w", "Yb1NcH5jPd6sGa4e"].join("");
const slack = ["xoxb", "351197181478", "1580699833976", "ViXZya8cdFOcVwWBhqG5KSFd"].join("-");

const all = [{ confidence: "possible" }] as const;
const name = (line: number, column: number, what: string) => ({ messageId: "name", line, column, data: { what, code: "the file", instead: "the environment or a secret store" } });

testRule("no-hardcoded-secrets", rule, {
  toml: {
    valid: [
      { name: "references and no texts", code: 'password = "${DB_PASSWORD}"\ntoken = true\nsecret = []\n[a.secret]\n', options: all },
      { name: "what a package offers", code: '[project.scripts]\nhash_password = "app.scripts.hash_password:main"\n', options: all },
      { name: "settings of tools", code: '[tool.poetry]\nname = "x"\n[tool.ruff.lint.flake8-bandit]\nhardcoded-password = "ignore"\n' },
      { name: "a lock file by another name", code: `[[package]]\nname = "secret-token"\nversion = "1.0"\nfiles = [{file = "token-1.0.tar.gz", hash = "sha256:${"0a7c9e13f2".repeat(6)}b4d8"}]\n[metadata]\ncontent-hash = "${"0a7c9e13f2".repeat(6)}b4d8"\n`, options: all },
      { name: "help that shows how to log in", code: `[tool.poe.tasks]\nfill.cmd = "fill"\nfill.help = """\nMakes an account:\n- email: ada@tools.internal\n- password: ${word}\n"""\n` },
      { name: "what tests run with", code: `[tool.pytest.ini_options]\nenv = ["DB_PASSWORD=${word}"]\n[tool.pytest_env]\nAPI_KEY = "${random}"\n` },
      { name: "no data", code: "# password\n" },
    ],
    invalid: [
      { name: "a key", code: `[database]\npassword = "${word}"\n`, errors: [name(2, 12, "password")] },
      { name: "keys with dots, inline tables, arrays of tables", code: `db.password = '${word}'\nweb = { "password" = "${word}" }\n[[user]]\nname = "x"\napi = { key = "${random}" }\n`, errors: [name(1, 15, "password"), name(2, 22, "password"), name(5, 15, "api.key")] },
      { name: "a table as a key to what is above", code: `[stripe.api]\nkey = "${random}"\n`, errors: [name(2, 7, "api.key")] },
      { name: "a file in a text of several lines", code: `env = """\nA=1\nDB_PASSWORD=${word}\n"""\n`, errors: [{ ...name(3, 13, "DB_PASSWORD"), isUnexplained: true }] },
      { name: "forms, in texts and comments", code: `a = ["${slack}"] # ${slack}\n`, errors: [{ messageId: "provider", line: 1, column: 6 }, { messageId: "provider", line: 1, column: 66 }] },
    ],
  },
});
