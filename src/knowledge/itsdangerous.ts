import { library } from "../concepts/library.ts";

const key = { value: "0|secret_key:", as: "signing key", variable: "SECRET_KEY" } as const;

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
  secret: {
    "itsdangerous.Signer": key,
    "itsdangerous.TimestampSigner": key,
    "itsdangerous.Serializer": key,
    "itsdangerous.TimedSerializer": key,
    "itsdangerous.URLSafeSerializer": key,
    "itsdangerous.URLSafeTimedSerializer": key,
    "itsdangerous.JSONWebSignatureSerializer": key,
    "itsdangerous.TimedJSONWebSignatureSerializer": key,
    "itsdangerous.signer.Signer": key,
    "itsdangerous.timed.TimestampSigner": key,
    "itsdangerous.serializer.Serializer": key,
    "itsdangerous.url_safe.URLSafeSerializer": key,
    "itsdangerous.url_safe.URLSafeTimedSerializer": key,
  },
});
