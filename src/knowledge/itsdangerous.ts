import { library } from "../concepts/library.ts";

/** https://itsdangerous.palletsprojects.com/en/stable/ */
export default library("ItsDangerous", "python", {
  aliases: {
    "itsdangerous.url_safe.URLSafeTimedSerializer()": "itsdangerous.URLSafeTimedSerializer()",
    "itsdangerous.url_safe.URLSafeSerializer()": "itsdangerous.URLSafeSerializer()",
  },
  holds: {
    "itsdangerous.URLSafeTimedSerializer().dumps()": "token",
    "itsdangerous.URLSafeSerializer().dumps()": "token",
    "itsdangerous.TimedSerializer().dumps()": "token",
  },
});
