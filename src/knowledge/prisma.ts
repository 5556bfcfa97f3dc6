import { library } from "../concepts/library.ts";

const unsafe = { text: "0", parameters: "1...", placeholders: "$1" } as const;

/** https://www.prisma.io/docs/orm/prisma-client/using-raw-sql/raw-queries */
export default library("Prisma", "javascript", {
  aliases: {
    "@prisma/client.PrismaClient().$extends()": "@prisma/client.PrismaClient()",
    "@prisma/client/edge": "@prisma/client",
    "@prisma/client.Prisma.TransactionClient()": "@prisma/client.PrismaClient()",
  },
  parameters: {
    "@prisma/client.PrismaClient().$transaction": { "0...(0)": "@prisma/client.PrismaClient()" },
  },
  query: {
    "@prisma/client.PrismaClient().$queryRawUnsafe": unsafe,
    "@prisma/client.PrismaClient().$executeRawUnsafe": unsafe,
    // The tags bind their values; called as functions they take text.
    "@prisma/client.PrismaClient().$queryRaw": { text: "0" },
    "@prisma/client.PrismaClient().$executeRaw": { text: "0" },
    "@prisma/client.Prisma.raw": { text: "0", isFragment: true },
    "@prisma/client.Prisma.sql": { text: "0.0|0" },
  },
  // https://www.prisma.io/docs/orm/reference/prisma-client-reference#model-queries
  lookUp: {
    "*.findUnique": { where: "0.where" },
    "*.findUniqueOrThrow": { where: "0.where" },
    "*.findFirst": { where: "0.where" },
    "*.findFirstOrThrow": { where: "0.where" },
    "*.findMany": { where: "0.where" },
    "*.update": { where: "0.where", does: "change" },
    "*.updateMany": { where: "0.where", does: "change" },
    "*.upsert": { where: "0.where", does: "change" },
    "*.delete": { where: "0.where", does: "remove" },
    "*.deleteMany": { where: "0.where", does: "remove" },
  },
});
