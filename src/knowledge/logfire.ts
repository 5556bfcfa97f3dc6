import { library } from "../concepts/library.ts";

const message = { data: ["0", "named"] } as const;

/** Its own scrubber takes values out whose names it knows. https://logfire.pydantic.dev/docs/reference/api/logfire/ https://logfire.pydantic.dev/docs/how-to-guides/scrubbing/ */
const scrubs = "password|passwd|mysql_pwd|secret|auth|authorization|credential|credentials|private_key|api_key|session|cookie|social_security|credit_card|csrf|xsrf|jwt|ssn";
const scrubbed = { ...message, scrubs } as const;

export default library("Logfire", "python", {
  aliases: {
    "logfire.Logfire()": "logfire",
    "logfire.with_tags()": "logfire",
    "logfire.with_settings()": "logfire",
  },
  log: {
    "logfire.trace": scrubbed,
    "logfire.debug": scrubbed,
    "logfire.info": scrubbed,
    "logfire.notice": scrubbed,
    "logfire.warn": scrubbed,
    "logfire.warning": scrubbed,
    "logfire.error": scrubbed,
    "logfire.exception": scrubbed,
    "logfire.fatal": scrubbed,
    "logfire.span": scrubbed,
    "logfire.log": { data: ["1|msg_template:", "2|attributes:"], scrubs },
    "logfire.span().set_attribute": { key: "0|key:", data: "1|value:", scrubs },
    "logfire.span().set_attributes": { data: "0|attributes:", scrubs },
  },
});
