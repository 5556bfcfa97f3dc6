import { library } from "../concepts/library.ts";

const query = { text: "0.query|0", parameters: "1.replacements", placeholders: "?" } as const;
const password = { value: "2", as: "password", variable: "DB_PASSWORD" } as const;
/** `new Sequelize(database, user, password)`, or options at the end of each shorter way. */
const connection = [password, { ...password, value: "0.password" }, { ...password, value: "1.password" }, { ...password, value: "2.password" }] as const;

/** https://sequelize.org/docs/v6/core-concepts/raw-queries/ https://sequelize.org/api/v6/class/src/sequelize.js~sequelize */
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
  // https://sequelize.org/docs/v6/core-concepts/model-querying-finders/
  lookUp: {
    "*.findByPk": { id: "0" },
    "*.findOne": { where: "0.where" },
    "*.findAll": { where: "0.where" },
    "*.findAndCountAll": { where: "0.where" },
    "*.destroy": { where: "0.where", does: "remove" },
    "*.update": { where: "1.where", does: "change" },
  },
  secret: {
    "sequelize": connection,
    "sequelize.Sequelize": connection,
  },
});
