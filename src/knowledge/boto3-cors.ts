import { library } from "../concepts/library.ts";

/** https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/s3/client/put_bucket_cors.html */
const bucket = { origins: "CORSConfiguration:.CORSRules.*.AllowedOrigins", byDefault: "nobody" } as const;
const api = { origins: "CorsConfiguration:.AllowOrigins", credentials: "CorsConfiguration:.AllowCredentials", byDefault: "nobody" } as const;
const url = { origins: "Cors:.AllowOrigins", credentials: "Cors:.AllowCredentials", byDefault: "nobody" } as const;

export default library("AWS", "python", {
  cors: {
    "boto3.client().put_bucket_cors": bucket,
    "boto3.client().create_api": api,
    "boto3.client().update_api": api,
    "boto3.client().create_function_url_config": url,
    "boto3.client().update_function_url_config": url,
    "boto3.resource().BucketCors().put": bucket,
  },
});
