import { library } from "../concepts/library.ts";

const query = { text: "0.query|0", parameters: "1.replacements", placeholders: "?" } as const;

/** https://sequelize.org/docs/v6/core-concepts/raw-queries/ */
export default library("Sequelize", "javascript", {
  aliases: {
    "sequelize()": "sequelize.Sequelize()",
    "sequelize.Sequelize.literal": "sequelize.literal",
    "sequelize.Sequelize().literal": "sequelize.literal",
    "@sequelize/core": "sequelize",
    "sequelize-typescript": "sequelize",
    "sequelize.QueryInterface().sequelize": "sequelize.Sequelize()",
    "sequelize.Sequelize().getQueryInterface()": "sequelize.QueryInterface()",
  },
  signatures: [
    { parameters: ["queryInterface"], types: ["sequelize.QueryInterface()"] },
  ],
  query: {
    "sequelize.Sequelize().query": query,
    "sequelize.literal": { text: "0", isFragment: true },
  },
  conversions: ["sequelize.Sequelize().escape"],
  secret: {
    "sequelize.Sequelize": [
      { value: "2", as: "password", variable: "DB_PASSWORD" },
      { value: "0.password", as: "password", variable: "DB_PASSWORD" },
    ],
  },
});
