import { library } from "../concepts/library.ts";

/** https://nodemailer.com/smtp https://nodemailer.com/smtp/oauth2 */
export default library("nodemailer", "javascript", {
  secret: {
    "nodemailer.createTransport": [
      { value: "0.auth.pass", as: "password", variable: "SMTP_PASSWORD" },
      { value: "0.auth.clientSecret", as: "access key", variable: "OAUTH_CLIENT_SECRET" },
      { value: "0.auth.refreshToken", as: "access key", variable: "OAUTH_REFRESH_TOKEN" },
    ],
  },
});
