import { describe, expect, it } from "vitest";
import { formats } from "../../src/secrets/formats.ts";
import { isProven } from "../../src/secrets/proofs.ts";
import { findIn, hitsIn } from "../../src/secrets/scan.ts";

// Put together here, so that no scanner finds them in this file.
const npm = ["npm", "mG1ylvuhfJXqIEnomef2mSJ5CMTIeg1mOcg4"].join("_");
const slack = ["xoxb", "351197181478", "1580699833976", "ViXZya8cdFOcVwWBhqG5KSFd"].join("-");

const found = (text: string): readonly string[] => hitsIn(text).flatMap(({ detector }) => {
  const finding = findIn(text, detector);
  return finding ? [`${finding.kind} ${finding.what} ${finding.certainty}`] : [];
});

describe("a provider's format", () => {
  it("is surer where the checksum holds", () => {
    expect(isProven(npm, "github")).toBe(true);
    expect(found(`const t = "${npm}"`)).toEqual(["provider npm certain"]);
    expect(found(`const t = "${npm.slice(0, -1)}X"`)).toEqual(["provider npm possible"]);
  });

  it("is found in a source of any length, at its beginning and at its end", () => {
    for (let length = 16_370; length < 16_400; length++) {
      expect([length, ...found(`${npm} ${"-".repeat(length - npm.length - 1)}`), ...found(`${"-".repeat(length - npm.length - 1)} ${npm}`)])
        .toEqual([length, "provider npm certain", "provider npm certain"]);
    }
  });

  it("ends where the token ends", () => {
    expect(found(`"${slack}"`)).toEqual(["provider Slack likely"]);
    expect(found(`"a${slack}"`)).toEqual([]);
    expect(found(`"${npm}a"`)).toEqual([]);
  });

  it.each(formats.map((format) => [format.id, format] as const))("of %s is well written", (_, { anchors, pattern }) => {
    expect(anchors.filter((anchor) => anchor.length < 3)).toEqual([]);
    expect(() => new RegExp(pattern, "u")).not.toThrow();
    // No repetition of a repetition: time stays linear.
    expect(/\)[*+]|\)\{\d+,/u.test(pattern)).toBe(false);
  });
});

describe("a long text", () => {
  const beginning = `"${slack}"`;

  it.each([["one byte", " "], ["two bytes", "\u4e2d"]])("is read in pieces that miss nothing between them, with characters of %s", (_, filler) => {
    for (const at of [0, 1, 16_376, 16_378, 16_379, 16_380, 16_381, 16_382, 16_383, 16_384, 16_385, 32_761, 32_762, 32_763, 40_000]) {
      const text = `${filler.repeat(at)}${beginning}`;
      expect(hitsIn(text).map(({ offset }) => offset), String(at)).toEqual([at + 1]);
      expect(hitsIn(`${text}${filler.repeat(20_000)}`).map(({ offset }) => offset), String(at)).toEqual([at + 1]);
    }
  });

  it("may have characters whose lower halves look like an anchor", () => {
    const alike = [...slack].map((character) => String.fromCharCode(0x4e00 + character.charCodeAt(0))).join("");
    expect(hitsIn(`"${alike}"`)).toEqual([]);
  });
});

const random = ["NPPtPQvv", "9PBmGGwY"].join("");
const password = ["kettle", "Drum", "77"].join("-");

describe("a connection string", () => {
  it.each([
    `jdbc:postgresql://db.internal/app?user=app&password=${password}`, `jdbc:sqlserver://db.internal:1433;databaseName=app;user=sa;password=${password};`,
    `Server=tcp:db.internal,1433;Initial Catalog=app;User Id=app;Password=${password};`, `Driver={ODBC Driver 18 for SQL Server};Server=db.internal;UID=app;PWD={${password}};`,
    `Data Source=db.internal;User ID=app;Password="${password}"`, `host=db.internal port=5432 dbname=app user=app password=${password}`, `cache.internal:6379,ssl=True,password=${password}`,
    `scott/${password}@//db.internal:1521/app`, `jdbc:oracle:thin:scott/${password}@db.internal:1521:app`, `redis://:${password}@cache.internal:6379/0`, `mongodb+srv://app:p%40ss-${random}@cluster.internal/app`,
    `amqps://app:${password}@mq.internal/vhost`, `smtp://app:${password}@mail.internal:587`, `ldap://app:${password}@ldap.internal`, `ftp://app:${password}@files.internal`, `"//app:${password}@db.internal/app"`,
    `PlainLoginModule required username=app password='${password}';`, `see https://app:${password}@wiki.internal/page.`, `postgres://app:${password}@[2001:db8::1]:5432/app`,
  ])("%s", (text) => {
    expect(found(text).map((each) => each.replace(/ .* /u, " "))).toContain("url likely");
  });

  it.each([
    "jdbc:mysql://localhost/app?user=root&password=root", "Server=db;User Id=sa;Password=<password>;", "Server=db;User Id=sa;Password=%s;", "host=db.internal user=app password=", "scott/tiger.png@2x",
    "postgres://postgres:postgres@localhost/app", "postgres://user:password@host:5432/app", "https://user:pass@example.com", "redis://cache.internal:6379/0",
    'connect(host="host",\n    password="prefect_password")', "mongodb://<user>:<password>@cluster.internal", "https://id.test/?next=a:b@c", "user/name@host/path", `git@git.internal:app/${password}.git`,
  ])("but not %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("may have a token for a name, where what stands for the password says so", () => {
    expect(found(`git+https://${random}${random}:x-oauth-basic@github.com/a/b.git`)).toEqual(["url git+https URL likely"]);
    expect(found("git+https://1111da111abbb2222abbb1111da111abbb22:x-oauth-basic@github.com/a/b.git")).toEqual(["url git+https URL possible"]);
    expect(found("git+https://your-personal-access-token-1:x-oauth-basic@github.com/a/b.git")).toEqual([]);
    expect(found("git+https://${GITHUB_TOKEN_OF_THE_BUILD_1}:x-oauth-basic@github.com/a/b.git")).toEqual([]);
    expect(found("git+https://deploy-of-the-mill-2:x-oauth-basic@github.com/a/b.git")).toEqual(["url git+https URL possible"]);
  });

  it("may be one of a laptop, or of an example", () => {
    expect(found(`postgres://app:${password}@localhost/app`)).toEqual(["url postgres URL possible"]);
    expect(found("https://user:secret123@api.example.com")).toEqual(["url https URL possible"]);
  });
});

describe("a key in a URL", () => {
  it.each([`https://api.test/?api_key=${random}`, `https://${random}${random}@git.internal/a/b.git`, `git+https://${random}${random}:x-oauth-basic@git.internal/a/b.git`])("%s", (text) => {
    expect(found(text)).toHaveLength(1);
  });

  it.each(["https://id.test/?key=value-of-a-key&next=a", "https://id.test/?token={token}", `https://maps.test/?key=${"0".repeat(20)}`, "https://4f1c9b2e8d7a60354f1c9b2e8d7a6035@o1.ingest.sentry.test/1", "https://deployments-and-releases@git.internal/a"])("but not %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("a command", () => {
  it.each([
    "curl -u elastic:P@ssw0rd1x https://es.internal:9200", `curl -k -H "X-Api-Key: ${random}" https://api.internal`, `curl --header 'Authorization: Token ${random}' https://api.internal`,
    `curl -u '${random}:' https://api.internal`, `PGPASSWORD=${password} psql`, `sshpass -p ${password} ssh host`, `mysql -u root -p${password} app`, `docker login -u app -p ${password} registry.internal`,
  ])("%s", (text) => {
    expect(found(text)).toContain("command command line likely");
  });

  it.each(["curl -u user:pass https://api.test", "curl -u $USER:$PASSWORD https://api.test", "curl -H 'Content-Type: application/json'", "curl -H 'X-CSRF-Token: 4f1c9b2e8d7a6035'", "PGPASSWORD=$PW psql", "mysql -u root -p app"])("but not %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the pass over a text", () => {
  it("finds nothing where there is nothing", () => {
    expect(hitsIn("const path = require('node:path'); // task-list, sk-learn, https://id.test/a:b")).toEqual([]);
  });

  it("ends on a text of nothing but secrets, and of nothing but their beginnings", () => {
    expect(hitsIn(`"${slack}"\n`.repeat(2000))).toHaveLength(500);
    for (const text of ["sk-".repeat(300_000), "://a:b".repeat(150_000), "eyJ".repeat(300_000), "Basic ".repeat(150_000)]) for (const { detector } of hitsIn(text)) expect(findIn(text, detector)).toBeUndefined();
  });

  it("leaves texts of unusual length alone", () => {
    const [hit] = hitsIn(slack);
    expect(hit && findIn(slack + " ".repeat(20_001), hit.detector)).toBeUndefined();
  });
});
