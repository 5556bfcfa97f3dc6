import { library } from "../concepts/library.ts";

/** https://www.twilio.com/docs/libraries/reference/twilio-node */
export default library("Twilio", "javascript", {
  secret: {
    "twilio": { value: "1", as: "access key", variable: "TWILIO_AUTH_TOKEN" },
    "twilio.validateRequest": { value: "0", as: "access key", variable: "TWILIO_AUTH_TOKEN" },
    "twilio.jwt.AccessToken": { value: "2", as: "access key", variable: "TWILIO_API_SECRET" },
    "twilio.Twilio": { value: "1", as: "access key", variable: "TWILIO_AUTH_TOKEN" },
  },
});
