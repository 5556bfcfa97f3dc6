import { library } from "../concepts/library.ts";

/** https://github.com/validatorjs/validator.js#validators */
export default library("validator", "javascript", {
  guards: {
    "validator.isUUID": "0", "validator.isInt": "0", "validator.isNumeric": "0", "validator.isAlphanumeric": "0", "validator.isAlpha": "0",
    "validator.isHexadecimal": "0", "validator.isMongoId": "0", "validator.isBoolean": "0",
  },
});
