import rule from "../../../src/rules/no-hardcoded-secrets.ts";
import { lines, testRule } from "../../rule-tester.ts";

/** Built here, so that no scanner takes this file for a leak. */
const github = `ghp_${"k7Gq2Xw9Rb4Tn6Zc8Vd1Fh3Jm5Lp0Ys2Qa7E"}`;
const random = ["f3a9b2c8d1e74605", "98ab37cd21ef6094"].join("");
const password = "kettle-Drum-77";

function at(messageId: string, line: number, column: number): { messageId: string; line: number; column: number } {
  return { messageId, line, column };
}

const instead = "a secret of the build (RUN --mount=type=secret) or the environment that the container is started with";

testRule("no-hardcoded-secrets", rule, {
  dockerfile: {
    valid: [
      { name: "no values", code: "FROM a\nARG NPM_TOKEN\nARG DB_PASSWORD=\nENV API_KEY=\"\"" },
      { name: "values from elsewhere", code: "ARG NPM_TOKEN\nENV NPM_TOKEN=$NPM_TOKEN DB_PASSWORD=${DB_PASSWORD:-}\nRUN DB_PASSWORD=$(cat /run/secrets/db) make" },
      { name: "secrets of the build", code: "RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN npm ci\nENV DB_PASSWORD_FILE=/run/secrets/db" },
      { name: "commands in words that read a secret", code: `RUN DB_PASSWORD="$(cat /run/secrets/db)${password}" make && TOKEN=$(curl -u "mill:$(cat p)" https://a.mill.org) ./a` },
      { name: "placeholders", code: "ENV SECRET_KEY=changeme DB_PASSWORD=<password>\nRUN curl -u user:$PASSWORD https://a.example.com\nARG API_TOKEN=your-token-here" },
      { name: "what only looks alike", code: "RUN mkdir -p some-Folder-77 && cp -pR a b && ssh -p 2222 a\nENV TOKEN_TTL=3600 PASSWORD_MIN_LENGTH=12\nENV GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D\nENV KEY_SERVER=keys.openpgp.org" },
      { name: "digests and checksums", code: "FROM node:22@sha256:9bcf4d3f1b4a3a2c6e1d8c0f7b5a4938271605f4e3d2c1b0a9f8e7d6c5b4a392\nADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://a.example.com/b /\nRUN echo \"24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d  a\" | sha256sum -c" },
      { name: "a password in a comment", code: `# DB_PASSWORD=${password}\nFROM a` },
    ],
    invalid: [
      { name: "ARG", code: `FROM a\nARG NPM_TOKEN=${random}`, errors: [{ ...at("name", 2, 15), ...{ data: { code: "the file", what: "NPM_TOKEN", instead } } }] },
      { name: "ENV, both ways", code: `ENV A=b DB_PASSWORD="${password}"\nENV API_TOKEN ${random}`, errors: [at("name", 1, 22), at("name", 2, 15)] },
      { name: "ENV over lines", code: lines("ENV A=b \\", "  # of the mill", `  DB_PASSWORD=${password} \\`, "  C=d"), errors: [at("name", 3, 15)] },
      { name: "LABEL", code: `LABEL api_token=${random}`, errors: [at("name", 1, 17)] },
      { name: "variables of a command", code: `RUN make && DB_PASSWORD='${password}' npm test`, errors: [at("name", 1, 26)] },
      { name: "options", code: `RUN tool --password=${password} --api-token ${random}`, errors: [at("name", 1, 21), at("name", 1, 48)] },
      { name: "options without telling names", code: lines(`RUN curl -fsSL -u mill:${password} https://a.mill.org \\`, `  && mysql -uroot -p${password} < a.sql`, `RUN docker login -u mill -p ${password} registry.mill.org`), errors: [at("name", 1, 24), at("name", 2, 21), at("name", 3, 29)] },
      { name: "commands in words", code: lines(`RUN TOKEN=$(curl -u mill:${password} https://a.mill.org) make`, `RUN echo "is \`tool --password=${password}\` it"`), errors: [at("name", 1, 26), at("name", 2, 31)] },
      { name: "a URL that a command ends", code: `RUN git clone "https://mill:${password}@$(cat host)/tools.git"`, errors: [at("passwordInUrl", 1, 16)] },
      { name: "a file of npm", code: `RUN echo "//registry.mill.org/:_authToken=${random}" > ~/.npmrc`, errors: [at("name", 1, 43)] },
      { name: "a file for logins", code: `RUN echo "machine git.mill.org login mill password ${password}" > ~/.netrc`, errors: [at("name", 1, 52)] },
      { name: "a password of an account", code: `RUN echo 'root:${password}' | chpasswd`, errors: [at("name", 1, 16)] },
      { name: "a URL", code: `RUN git clone https://mill:${password}@git.mill.org/tools.git`, errors: [at("passwordInUrl", 1, 15)] },
      { name: "a header", code: `RUN curl -H "Authorization: Bearer ${random}${random}" https://a.mill.org`, errors: [at("header", 1, 14)] },
      { name: "a command without a shell", code: `CMD ["server", "--password", "${password}"]`, errors: [at("name", 1, 31)] },
      { name: "here-documents", code: lines("RUN <<EOF", `export API_TOKEN=${random}`, "EOF", "COPY <<EOF /a.ini", "[db]", `password = ${password}`, "EOF"), errors: [{ ...at("name", 2, 18), ...{ isUnexplained: true } }, { ...at("name", 6, 12), ...{ isUnexplained: true } }] },
      { name: "a provider's token in a comment", code: `# ${github}\nFROM a`, options: [{ confidence: "possible" }], errors: [at("provider", 1, 1)] },
    ],
  },
});
