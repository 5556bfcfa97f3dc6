import { library } from "../concepts/library.ts";

/** Also under other names, and called by hand: `await NextCors(req, res, options)`. https://github.com/expressjs/cors */
export default library("cors", "javascript", {
  aliases: {
    "@feathersjs/express.cors": "cors",
    "@tinyhttp/cors.cors": "cors",
  },
  cors: {
    "cors": { origins: "0.origin", credentials: "0.credentials", byDefault: "anyone" },
    "nextjs-cors": { origins: "2.origin", credentials: "2.credentials", byDefault: "anyone" },
  },
});
