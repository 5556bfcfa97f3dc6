import { library } from "../concepts/library.ts";

/** https://nodemailer.com/smtp */
export default library("nodemailer", "javascript", {
  secret: {
    "nodemailer.createTransport": { value: "0.auth.pass", as: "password", variable: "SMTP_PASSWORD" },
  },
});
