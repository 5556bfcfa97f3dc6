import { vi } from "vitest";
import client from "../../src/rules/no-client-secrets.ts";
import defaults from "../../src/rules/no-default-credentials.ts";
import hardcoded from "../../src/rules/no-hardcoded-secrets.ts";
import weak from "../../src/rules/no-weak-secret.ts";
import { lines, testRule } from "../rule-tester.ts";

// Which files git tracks: all but those whose name says otherwise.
vi.mock("../../src/project/tracked.ts", () => ({ isTracked: (filename: string) => !filename.includes("ignored") }));

const all = [{ confidence: "possible" }] as const;
const at = (messageId: string, line: number, column: number) => ({ messageId, line, column });
const address = ["amqp", "://guest:guest", "@broker.internal:5672"].join("");

testRule("no-weak-secret in files of environment variables", weak, {
  dotenv: {
    valid: [
      { name: "git ignores it", filename: "/ignored/.env", code: "JWT_SECRET=secret", options: all },
      { name: "nothing, a gap, and what is to be filled in", filename: "/a/.env.example", code: "JWT_SECRET=\nSESSION_SECRET=<secret>\nCOOKIE_SECRET=changeme\nAUTH_SECRET=${OTHER}\nSECRET_KEY=your-secret-key", options: all },
      { name: "a template, in recommended", filename: "/a/.env.example", code: "JWT_SECRET=secret" },
      { name: "a long key, which is another rule's", filename: "/a/.env", code: "JWT_SECRET=mill-lane-gates-open-at-dawn-and-shut-at-dusk-7714", options: all },
      { name: "a short key to encrypt with, whose length the algorithm sets", filename: "/a/.env", code: "ENCRYPTION_KEY=kettle-Drum-77", options: all },
      { name: "keys of others", filename: "/a/.env", code: "CLIENT_SECRET=secret\nSTRIPE_SECRET_KEY=secret", options: all },
    ],
    invalid: [
      { name: "git tracks it", filename: "/a/.env", code: "PORT=1\nJWT_SECRET=supersecret", errors: [{ ...at("guessableName", 2, 12), data: { what: "JWT_SECRET", library: "", length: "11", from: "", instead: "a file that git ignores, or the environment that the program is started in" } }] },
      { name: "a template, when all is wanted", filename: "/a/.env.example", code: "JWT_SECRET=secret", options: all, errors: [at("guessableName", 1, 12)] },
    ],
  },
});

testRule("no-default-credentials in files of environment variables", defaults, {
  dotenv: {
    valid: [
      { name: "git ignores it", filename: "/ignored/.env", code: "ADMIN_USER=admin\nADMIN_PASSWORD=admin", options: all },
      { name: "the machine itself", filename: "/a/.env", code: "DB_HOST=localhost\nDB_USER=postgres\nDB_PASSWORD=postgres\nSMTP_HOST=mail.internal", options: all },
      { name: "what is to be filled in", filename: "/a/.env.example", code: "ADMIN_EMAIL=office@tools.internal\nADMIN_PASSWORD=changeme", options: all },
      { name: "for those who develop, in recommended", filename: "/a/.env.development", code: "DB_HOST=db\nDB_USER=postgres\nDB_PASSWORD=postgres" },
      { name: "nobody beside it", filename: "/a/.env", code: "DB_PASSWORD=postgres" },
    ],
    invalid: [
      { name: "a database", filename: "/a/.env", code: "DB_HOST=db.internal\nDB_USER=postgres\nDB_PASSWORD=postgres", errors: [{ ...at("name", 3, 13), data: { what: "DB_PASSWORD", library: "", from: "", instead: "a file that git ignores, or the environment that the program is started in" } }] },
      { name: "an account", filename: "/a/.env", code: "ADMIN_EMAIL=office@tools.internal\nADMIN_PASSWORD=admin123", errors: [at("name", 2, 16)] },
      { name: "an address", filename: "/a/.env.production", code: `BROKER_URL=${address}`, errors: [at("passwordInUrl", 1, 12)] },
      { name: "for those who develop, when all is wanted", filename: "/a/.env.development", code: "DB_HOST=db\nDB_USER=postgres\nDB_PASSWORD=postgres", options: all, errors: [at("name", 3, 13)] },
    ],
  },
});

testRule("no-client-secrets in files of environment variables", client, {
  dotenv: {
    valid: [
      { name: "secrets of the server, and keys for browsers", filename: "/a/.env", code: "API_SECRET=\nNEXT_PUBLIC_SUPABASE_ANON_KEY=\nVITE_SENTRY_DSN=\nREACT_APP_API_URL=", options: all },
      { name: "comments and values", filename: "/a/.env", code: "# NEXT_PUBLIC_API_SECRET=1\nNOTE=NEXT_PUBLIC_API_SECRET is gone", options: all },
    ],
    invalid: [
      { name: "whether git tracks it or not, with a value or without", filename: "/ignored/.env", code: lines("PORT=1", "NEXT_PUBLIC_API_SECRET=", "export VITE_DB_PASSWORD='kettle'"), errors: [at("prefix", 2, 1), at("prefix", 3, 8)] },
    ],
  },
});

testRule("no-hardcoded-secrets in files of environment variables, beside its neighbours", hardcoded, {
  dotenv: {
    valid: [
      { name: "what other rules speak of", filename: "/a/.env", code: `JWT_SECRET=supersecret\nDB_HOST=db.internal\nDB_USER=postgres\nDB_PASSWORD=postgres\nBROKER_URL=${address}`, options: all },
    ],
    invalid: [
      { name: "a password that nobody would guess", filename: "/a/.env", code: "DB_HOST=db.internal\nDB_USER=postgres\nDB_PASSWORD=kettle-Drum-77", errors: [at("name", 3, 13)] },
    ],
  },
});
