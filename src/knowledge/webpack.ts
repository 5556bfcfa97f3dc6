import { library } from "../concepts/library.ts";

/** https://webpack.js.org/plugins/define-plugin/ https://rspack.rs/plugins/webpack/define-plugin */
export default library("webpack", "javascript", {
  exposure: {
    "webpack.DefinePlugin": { copies: "0" },
    "@rspack/core.DefinePlugin": { copies: "0" },
    "@rspack/core.rspack.DefinePlugin": { copies: "0" },
  },
});
