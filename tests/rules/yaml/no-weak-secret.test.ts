import rule from "../../../src/rules/no-weak-secret.ts";
import { testRule } from "../../rule-tester.ts";

const all = [{ confidence: "possible" }] as const;
const at = (messageId: string, line: number, column: number) => ({ messageId, line, column });

testRule("no-weak-secret", rule, {
  yaml: {
    valid: [
      { name: "references", code: "env: { JWT_SECRET: '${JWT_SECRET}', SESSION_SECRET: '${{ secrets.SESSION }}', COOKIE_SECRET: '{{ .Values.cookie }}' }\n", options: all },
      { name: "names of fields and of what holds the secret", code: "SESSION_SECRET: session-secret\nJWT_SECRET: JWT_SECRET\n", options: all },
      { name: "keys of others", code: "CLIENT_SECRET: secret\nSTRIPE_SECRET_KEY: secret\n", options: all },
      ...["docker-compose.yml", "docker.compose.yaml", "docker-compose.dev.yml", ".github/workflows/ci.yml", "e2e/compose.yml"].map((filename) => ({ name: `where the program is developed, in recommended: ${filename}`, filename, code: "services: { web: { environment: { JWT_SECRET: secret } } }\n" })),
    ],
    invalid: [
      { name: "a map and a list", filename: "docker-compose.yml", options: all, code: "services:\n  web: { environment: { JWT_SECRET: supersecret } }\n  api: { environment: [SESSION_SECRET=changeme] }\n", errors: [at("guessableName", 2, 37), at("guessableName", 3, 24)] },
      { name: "name and value", code: "kind: Pod\nenv:\n- name: JWT_SECRET\n  value: secret\n", errors: [{ ...at("guessableName", 4, 10), data: { what: "JWT_SECRET", library: "", length: "6", from: "", instead: "the environment or a secret store" } }] },
      { name: "where the program is developed, when all is wanted", filename: "docker-compose.dev.yml", code: "JWT_SECRET: secret\n", options: all, errors: [at("guessableName", 1, 13)] },
    ],
  },
  json: {
    valid: [
      { name: "a placeholder", code: '{ "jwtSecret": "<secret>" }', options: all },
      { name: "code that a text for people shows", code: JSON.stringify({ text: '```ts\nexport default {\n  jwtSecret: "supersecret",\n}\n```' }) },
    ],
    invalid: [{ name: "settings", code: '{ "jwtSecret": "supersecret" }', errors: [at("guessableName", 1, 16)] }],
  },
  toml: {
    valid: [{ name: "nothing", code: 'jwt_secret = ""\n', options: all }],
    invalid: [{ name: "settings", code: 'jwt_secret = "supersecret"\n', errors: [at("guessableName", 1, 14)] }],
  },
  dockerfile: {
    valid: [
      { name: "set when it is run", filename: "/a/Dockerfile", code: "FROM node\nENV JWT_SECRET=$JWT_SECRET\n", options: all },
      { name: "for a step that signs nothing", filename: "/a/Dockerfile", code: "FROM python\nRUN SECRET_KEY=dummy python3 manage.py collectstatic\nRUN SECRET_KEY=dummy_value \\\n  python3 manage.py build\n" },
    ],
    invalid: [{ name: "an image", filename: "/a/Dockerfile", code: "FROM node\nENV JWT_SECRET=changeme\n", errors: [at("guessableName", 2, 16)] }],
  },
});
