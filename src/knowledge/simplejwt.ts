import { library } from "../concepts/library.ts";

/** https://django-rest-framework-simplejwt.readthedocs.io/en/latest/creating_tokens_manually.html */
export default library("Simple JWT", "python", {
  holds: {
    "rest_framework_simplejwt.tokens.RefreshToken.for_user()": "token",
    "rest_framework_simplejwt.tokens.AccessToken.for_user()": "token",
    "rest_framework_simplejwt.tokens.RefreshToken.for_user().access_token": "token",
  },
});
