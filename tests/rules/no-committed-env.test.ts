import { describe, expect, it, vi } from "vitest";
import { isTracked } from "../../src/project/tracked.ts";
import rule from "../../src/rules/no-committed-env.ts";
import hardcoded from "../../src/rules/no-hardcoded-secrets.ts";
import { lines, testRule } from "../rule-tester.ts";

// Which files git tracks: all but those whose name says otherwise.
vi.mock("../../src/project/tracked.ts", () => ({
  isTracked: vi.fn((filename: string) => (/ignored/u.test(filename) ? false : /unknown/u.test(filename) ? undefined : true)),
}));

/** What an emulator is delivered with, put together here. */
const azurite = ["Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6", "IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="].join("");

const secret = "SESSION_SECRET=mill-lane-gates-open-at-dawn-and-shut-at-dusk-7714";

function at(messageId: string, line: number, column: number, data?: Readonly<Record<string, string>>): { messageId: string; line: number; column: number; data?: Readonly<Record<string, string>> } {
  return { messageId, line, column, ...(data ? { data } : {}) };
}

const possible: readonly [object] = [{ confidence: "possible" }];

testRule("no-committed-env", rule, {
  dotenv: {
    valid: [
      { name: "git does not track it", filename: "/ignored/.env", code: secret },
      { name: "whether git tracks it is not known", filename: "/unknown/.env", code: secret },
      ...[".env.example", ".env.sample", ".env.template", ".env.dist", ".env.defaults", ".example.env", "template.env", ".env-sample", ".env.production.example", ".env.local.example"].map((filename) => (
        { name: `a template, ${filename}`, filename: `/a/${filename}`, code: secret, options: possible })),
      { name: "no values", filename: "/a/.env", code: "# A=b\nSESSION_SECRET=\nDB_PASSWORD=''\nTOKEN=${VAULT_TOKEN}\n", options: possible },
      { name: "settings that everyone may have", filename: "/a/.env", code: "PORT=3000\nNODE_ENV=production\nTOKEN_TTL=3600\nDB_PASSWORD_FILE=/run/secrets/db\nAUTH_TOKEN=true" },
      { name: "addresses of the machine itself, and of a manual", filename: "/a/.env", code: "DATABASE_URL=postgres://app:kettle-Drum-77@localhost/app\nQUEUE_URL=amqp://user:password@host/\nCACHE_URL=redis://cache.internal:6379/0" },
      { name: "placeholders", filename: "/a/.env", code: "DB_PASSWORD=changeme\nAPI_TOKEN=<your token>\nSECRET_KEY=your-secret-key" },
      { name: "what a build puts into what browsers load", filename: "/a/.env.production", code: "VITE_API_KEY=abcdef012345\nREACT_APP_MAP_TOKEN=abcdef012345\nNEXT_PUBLIC_API_KEY=abcdef012345\nNUXT_PUBLIC_TOKEN=abcdef012345" },
      ...[".env.development", ".env.test", ".env.ci", "test.env", "docker.env"].map((filename) => ({ name: `for development and tests, ${filename}`, filename: `/a/${filename}`, code: secret })),
      { name: "a word for the program", filename: "/a/.env", code: "MAILBOX_API_KEY=disable_email_validation" },
      { name: "the key of an emulator", filename: "/a/.env.emulated", code: `STORAGE_ACCESS_KEY=${azurite}\nSTORAGE_CONNECTION_STRING=AccountName=devstoreaccount1;AccountKey=${azurite};` },
      { name: "nothing at all", filename: "/a/.env", code: "", options: possible },
    ],
    invalid: [
      ...[".env", ".env.local", ".env.production", "prod.env", ".env.development.local", "app.env", ".env.staging"].map((filename) => (
        { name: `a secret in ${filename}`, filename: `/a/${filename}`, code: secret, errors: [at("holdsSecrets", 1, 1, { name: filename, variables: "SESSION_SECRET" })] })),
      {
        name: "several, at the first variable", filename: "/a/.env", code: lines("# of the mill", "EMPTY=", "PORT=3000", secret, "DB_PASSWORD=kettle", "API_TOKEN='drum'"),
        errors: [at("holdsSecrets", 3, 1, { name: ".env", variables: "SESSION_SECRET and 2 more" })],
      },
      { name: "a password in an address, and a token by its form", filename: "/a/.env", code: lines(`DATABASE_URL=postgres://app:${["kettle", "Drum", "77"].join("-")}@db.internal/app`, `SERVICE=${["ghp", "Zqumpm08hsE8JNpjJOQGa2rb19FlY01xVVzU"].join("_")}`), errors: [at("holdsSecrets", 1, 1, { name: ".env", variables: "DATABASE_URL and 1 more" })] },
      { name: "two", filename: "/a/.env", code: lines(secret, "DB_PASSWORD=kettle"), errors: [at("holdsSecrets", 1, 1, { name: ".env", variables: "SESSION_SECRET and 1 more" })] },
      { name: "the variable and its value, and not what stands before", filename: "/a/.env", code: "# x\r\nexport PORT=3000\r\nDB_PASSWORD=kettle", errors: [at("holdsSecrets", 2, 1)] },
      { name: "no secrets, for those who ask", filename: "/a/.env", code: "PORT=3000", options: possible, errors: [at("holdsValues", 1, 1, { name: ".env" })] },
      { name: "for development, for those who ask", filename: "/a/.env.development", code: secret, options: possible, errors: [at("holdsSecrets", 1, 1)] },
    ],
  },
});

const named = (line: number, column: number): { messageId: string; line: number; column: number } => ({ messageId: "name", line, column });

testRule("no-hardcoded-secrets in files of environment variables", hardcoded, {
  dotenv: {
    valid: [
      { name: "git ignores it", filename: "/ignored/.env", code: "DB_PASSWORD=kettle-Drum-77" },
      { name: "nobody knows whether git does", filename: "/unknown/.env.local", code: "DB_PASSWORD=kettle-Drum-77" },
      { name: "placeholders in a template", filename: "/a/.env.example", code: "DB_PASSWORD=\nAPI_TOKEN=<token>\nSECRET_KEY=changeme\nDATABASE_URL=postgres://user:password@localhost:5432/db\nREDIS_URL=redis://:${REDIS_PASSWORD}@redis" },
      { name: "a comment that names a password", filename: "/a/.env.example", code: "# DB_PASSWORD=kettle-Drum-77" },
      { name: "the key of an emulator", filename: "/a/.env.example", code: `STORAGE_SECRET_ACCESS_KEY=${azurite}\nSTORAGE=AccountName=devstoreaccount1;AccountKey=${azurite};`, options: possible },
      { name: "references", filename: "/a/.env", code: "DB_PASSWORD=${PG_PASSWORD}\nPASSWORD=$PG_PASSWORD\nTOKEN=$(cat token)\nPG_PASSWORD_FILE=/run/secrets/pg" },
    ],
    invalid: [
      {
        name: "git tracks it", filename: "/a/.env", code: "DB_PASSWORD=kettle-Drum-77",
        errors: [{ ...named(1, 13), data: { code: "the file", what: "DB_PASSWORD", instead: "a file that git ignores, or the environment that the program is started in" } }],
      },
      {
        name: "a template, tracked or not", filename: "/ignored/.env.example", code: "export DB_PASSWORD = \"kettle-Drum-77\"  # of the mill",
        errors: [{ ...named(1, 23), data: { code: "the file", what: "DB_PASSWORD", instead: "the copy of the template that each developer and server fills in, and that git ignores" } }],
      },
      { name: "a URL", filename: "/a/.env", code: "PORT=1\r\nDATABASE_URL='postgres://mill:kettle-Drum-77@db.mill.org/tools'\r\n", errors: [{ messageId: "passwordInUrl", line: 2, column: 15 }] },
      {
        name: "a token in a comment, and in a value over several lines", filename: "/a/.env", code: lines(`# old: ghp_${"k7Gq2Xw9Rb4Tn6Zc8Vd1Fh3Jm5Lp0Ys2Qa7E"}`, "NOTE=\"one", `two ghp_${"k7Gq2Xw9Rb4Tn6Zc8Vd1Fh3Jm5Lp0Ys2Qa7E"}`, "three\""),
        options: [{ confidence: "possible" }],
        errors: [{ messageId: "provider", line: 1, column: 1 }, { messageId: "provider", line: 3, column: 5, isUnexplained: true }],
      },
    ],
  },
});

describe("a file without secrets", () => {
  it("is not looked for in git", async () => {
    const { Linter } = await import("eslint");
    const { default: plugin } = await import("../../src/index.ts");
    vi.mocked(isTracked).mockClear();
    new Linter().verify("DB_PASSWORD=\nPORT=3000\nTOKEN=${TOKEN}", [{ files: ["**/.env"], plugins: { rampart: plugin as never }, language: "rampart/dotenv", rules: { "rampart/no-hardcoded-secrets": "error" } }], { filename: "/a/.env" });
    expect(isTracked).not.toHaveBeenCalled();
  });
});
