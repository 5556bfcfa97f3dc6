import { library } from "../concepts/library.ts";

const key = { value: "0", as: "API key", variable: "SENDGRID_API_KEY" } as const;

/** https://github.com/sendgrid/sendgrid-nodejs/tree/main/packages/mail */
export default library("SendGrid", "javascript", {
  aliases: { "@sendgrid/mail.MailService()": "@sendgrid/mail", "@sendgrid/client.Client()": "@sendgrid/client" },
  secret: {
    "@sendgrid/mail.setApiKey": key,
    "@sendgrid/client.setApiKey": key,
  },
});
