import { library } from "../concepts/library.ts";

/** https://github.com/vvo/iron-session#session-options */
export default library("iron-session", "javascript", {
  secret: {
    "iron-session.getIronSession": [
      { value: "1.password", as: "encryption key", variable: "SESSION_PASSWORD" },
      { value: "2.password", as: "encryption key", variable: "SESSION_PASSWORD" },
      { value: "1.password.*", as: "encryption key", variable: "SESSION_PASSWORD" },
      { value: "2.password.*", as: "encryption key", variable: "SESSION_PASSWORD" },
    ],
    "iron-session.sealData": { value: "1.password", as: "encryption key", variable: "SESSION_PASSWORD" },
    "iron-session.unsealData": { value: "1.password", as: "encryption key", variable: "SESSION_PASSWORD" },
  },
});
