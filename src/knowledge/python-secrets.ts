import { library } from "../concepts/library.ts";

/**
 * Where programs of Python get their keys from: what cannot be guessed, the environment, stores of secrets.
 * https://docs.python.org/3/library/secrets.html https://docs.python.org/3/library/os.html#os.environ https://cryptography.io/en/latest/fernet/
 */
export default library("Python secrets", "python", {
  aliases: {
    "azure.identity.ManagedIdentityCredential()": "azure.identity.DefaultAzureCredential()",
    "azure.identity.ClientSecretCredential()": "azure.identity.DefaultAzureCredential()",
    "azure.identity.AzureCliCredential()": "azure.identity.DefaultAzureCredential()",
    "azure.identity.aio.DefaultAzureCredential()": "azure.identity.DefaultAzureCredential()",
    "azure.keyvault.secrets.aio.SecretClient()": "azure.keyvault.secrets.SecretClient()",
  },
  holds: {
    "os.environ": "environment",
    "os.environb": "environment",
    "os.getenv()": "environment",
    "environ.Env()()": "environment",
    "environ.Env().str()": "environment",
    "environs.Env()()": "environment",
    "environs.Env().str()": "environment",
    "decouple.config()": "environment",
    "starlette.config.Config()()": "environment",
    "dotenv.dotenv_values()": "environment",
    "dotenv.get_key()": "environment",
    "secrets.token_hex()": "random",
    "secrets.token_urlsafe()": "random",
    "secrets.token_bytes()": "random",
    "os.urandom()": "random",
    "uuid.uuid4()": "identifier",
    "django.utils.crypto.get_random_string()": "random",
    "cryptography.fernet.Fernet.generate_key()": "key",
    "azure.identity.DefaultAzureCredential().get_token().token": "token",
    "azure.keyvault.secrets.SecretClient().get_secret().value": "secret",
    "google.cloud.secretmanager.SecretManagerServiceClient().access_secret_version().payload.data": "secret",
  },
  randomness: {
    "secrets.token_hex": "0|nbytes:",
    "secrets.token_urlsafe": "0|nbytes:",
    "secrets.token_bytes": "0|nbytes:",
    "os.urandom": "0|size:",
    "secrets.token_hex().encode": "receiver",
    "secrets.token_urlsafe().encode": "receiver",
    "secrets.token_bytes().hex": "receiver",
    "os.urandom().hex": "receiver",
    "base64.b64encode": "0|s:",
    "base64.b64encode().decode": "receiver",
    "base64.urlsafe_b64encode": "0|s:",
    "base64.urlsafe_b64encode().decode": "receiver",
    "binascii.hexlify": "0|data:",
    "binascii.hexlify().decode": "receiver",
  },
  conversions: [
    "hashlib.md5().hexdigest", "hashlib.sha1().hexdigest", "hashlib.sha224().hexdigest", "hashlib.sha256().hexdigest", "hashlib.sha384().hexdigest",
    "hashlib.sha512().hexdigest", "hashlib.sha3_256().hexdigest", "hashlib.blake2b().hexdigest", "hashlib.blake2s().hexdigest",
    "hashlib.new().hexdigest", "hmac.new().hexdigest",
  ],
});
