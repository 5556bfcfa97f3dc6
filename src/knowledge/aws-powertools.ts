import { library } from "../concepts/library.ts";

const message = { data: ["0...", "named"] } as const;

/** https://docs.powertools.aws.dev/lambda/python/latest/core/logger/ https://docs.powertools.aws.dev/lambda/python/latest/core/tracer/ */
export default library("AWS Powertools", "python", {
  aliases: {
    "aws_lambda_powertools.logging.Logger()": "aws_lambda_powertools.Logger()",
    "aws_lambda_powertools.logging.logger.Logger()": "aws_lambda_powertools.Logger()",
  },
  log: {
    "aws_lambda_powertools.Logger().debug": message,
    "aws_lambda_powertools.Logger().info": message,
    "aws_lambda_powertools.Logger().warning": message,
    "aws_lambda_powertools.Logger().error": message,
    "aws_lambda_powertools.Logger().critical": message,
    "aws_lambda_powertools.Logger().exception": message,
    "aws_lambda_powertools.Logger().append_keys": { data: "named" },
    "aws_lambda_powertools.Logger().append_context_keys": { data: "named" },
    "aws_lambda_powertools.Tracer().put_annotation": { key: "0|key:", data: "1|value:" },
    "aws_lambda_powertools.Tracer().put_metadata": { key: "0|key:", data: "1|value:" },
  },
});
