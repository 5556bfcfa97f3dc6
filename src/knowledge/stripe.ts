import { library } from "../concepts/library.ts";

/** https://docs.stripe.com/api/authentication https://docs.stripe.com/webhooks#verify-webhook-signatures-with-official-libraries */
export default library("Stripe", "javascript", {
  aliases: { "stripe.Stripe()": "stripe()" },
  secret: {
    "stripe": { value: "0", as: "API key", variable: "STRIPE_SECRET_KEY" },
    "stripe.Stripe": { value: "0", as: "API key", variable: "STRIPE_SECRET_KEY" },
    "stripe().webhooks.constructEventAsync": { value: "2", as: "access key", variable: "STRIPE_WEBHOOK_SECRET" },
    "stripe().webhooks.constructEvent": { value: "2", as: "access key", variable: "STRIPE_WEBHOOK_SECRET" },
  },
});
