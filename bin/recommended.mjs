import rampart from "../dist/index.js";

export default rampart.configs.recommended;
