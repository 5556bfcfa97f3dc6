import { library } from "../concepts/library.ts";

/** https://flask-jwt-extended.readthedocs.io/en/stable/api.html */
export default library("Flask-JWT-Extended", "python", {
  holds: {
    "flask_jwt_extended.create_access_token()": "token",
    "flask_jwt_extended.create_refresh_token()": "token",
  },
});
