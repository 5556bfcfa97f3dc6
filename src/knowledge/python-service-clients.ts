import { library } from "../concepts/library.ts";

const key = { as: "API key" } as const;

/** https://github.com/openai/openai-python https://docs.stripe.com/api?lang=python https://www.twilio.com/docs/libraries/reference/twilio-python/ https://tools.slack.dev/python-slack-sdk/ */
export default library("Clients of services", "python", {
  secret: {
    "openai.OpenAI": { ...key, value: "api_key:", variable: "OPENAI_API_KEY" },
    "openai.AsyncOpenAI": { ...key, value: "api_key:", variable: "OPENAI_API_KEY" },
    "openai.AzureOpenAI": { ...key, value: "api_key:", variable: "AZURE_OPENAI_API_KEY" },
    "openai.[]=": { ...key, value: "1", variable: "OPENAI_API_KEY", when: { "0": "api_key" } },
    "anthropic.Anthropic": { ...key, value: "api_key:", variable: "ANTHROPIC_API_KEY" },
    "anthropic.AsyncAnthropic": { ...key, value: "api_key:", variable: "ANTHROPIC_API_KEY" },
    "stripe.[]=": { ...key, value: "1", variable: "STRIPE_API_KEY", when: { "0": "api_key" } },
    "stripe.StripeClient": { ...key, value: "0|api_key:", variable: "STRIPE_API_KEY" },
    "stripe.Webhook.construct_event": { as: "signing key", value: "2|secret:", variable: "STRIPE_WEBHOOK_SECRET" },
    "twilio.rest.Client": { ...key, value: "1|password:", variable: "TWILIO_AUTH_TOKEN" },
    "sendgrid.SendGridAPIClient": { ...key, value: "0|api_key:", variable: "SENDGRID_API_KEY" },
    "slack_sdk.WebClient": { ...key, value: "0|token:", variable: "SLACK_BOT_TOKEN" },
    "slack_sdk.web.async_client.AsyncWebClient": { ...key, value: "0|token:", variable: "SLACK_BOT_TOKEN" },
    "slack_bolt.App": [
      { ...key, value: "token:", variable: "SLACK_BOT_TOKEN" },
      { as: "signing key", value: "signing_secret:", variable: "SLACK_SIGNING_SECRET" },
    ],
    "telegram.Bot": { ...key, value: "0|token:", variable: "TELEGRAM_BOT_TOKEN" },
    "telebot.TeleBot": { ...key, value: "0|token:", variable: "TELEGRAM_BOT_TOKEN" },
    "aiogram.Bot": { ...key, value: "0|token:", variable: "TELEGRAM_BOT_TOKEN" },
    "discord.Client().run": { ...key, value: "0|token:", variable: "DISCORD_TOKEN" },
    "discord.ext.commands.Bot().run": { ...key, value: "0|token:", variable: "DISCORD_TOKEN" },
    "tweepy.OAuthHandler": { ...key, value: "1|consumer_secret:", variable: "TWITTER_API_SECRET" },
    "tweepy.OAuth1UserHandler": { ...key, value: "1|consumer_secret:", variable: "TWITTER_API_SECRET" },
    "hvac.Client": { ...key, value: "1|token:", variable: "VAULT_TOKEN" },
    "azure.core.credentials.AzureKeyCredential": { ...key, value: "0|key:", variable: "AZURE_API_KEY" },
    "azure.identity.ClientSecretCredential": { ...key, value: "2|client_secret:", variable: "AZURE_CLIENT_SECRET" },
    "pika.PlainCredentials": { as: "password", value: "1|password:", variable: "RABBITMQ_PASSWORD" },
    "minio.Minio": { as: "access key", value: "2|secret_key:", variable: "MINIO_SECRET_KEY" },
  },
});
