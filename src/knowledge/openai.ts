import { library } from "../concepts/library.ts";

const key = { value: "0.apiKey", as: "API key", variable: "OPENAI_API_KEY" } as const;

/** https://github.com/openai/openai-node#usage */
export default library("OpenAI", "javascript", {
  secret: {
    "openai": key,
    "openai.OpenAI": key,
    "openai.AzureOpenAI": { ...key, variable: "AZURE_OPENAI_API_KEY" },
    "openai.Configuration": key,
  },
});
