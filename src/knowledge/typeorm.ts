import { library } from "../concepts/library.ts";

const query = { text: "0", parameters: "1", placeholders: "$1" } as const;
const fragment = { text: "0" } as const;

/** https://typeorm.io/docs/query-builder/select-query-builder */
export default library("TypeORM", "javascript", {
  aliases: {
    "typeorm.DataSource().manager": "typeorm.DataSource()",
    "typeorm.DataSource().createQueryRunner()": "typeorm.DataSource()",
    "typeorm.DataSource().getRepository()": "typeorm.Repository()",
    "typeorm.EntityManager()": "typeorm.DataSource()",
    "typeorm.QueryRunner()": "typeorm.DataSource()",
    "typeorm.Connection()": "typeorm.DataSource()",
    "typeorm.getConnection()": "typeorm.DataSource()",
    "typeorm.getManager()": "typeorm.DataSource()",
    "typeorm.getRepository()": "typeorm.Repository()",
    "typeorm.DataSource().createQueryBuilder()": "typeorm.SelectQueryBuilder()",
    "typeorm.Repository().createQueryBuilder()": "typeorm.SelectQueryBuilder()",
    "typeorm.SelectQueryBuilder().select()": "typeorm.SelectQueryBuilder()",
    "typeorm.SelectQueryBuilder().addSelect()": "typeorm.SelectQueryBuilder()",
    "typeorm.SelectQueryBuilder().from()": "typeorm.SelectQueryBuilder()",
    "typeorm.SelectQueryBuilder().where()": "typeorm.SelectQueryBuilder()",
    "typeorm.SelectQueryBuilder().andWhere()": "typeorm.SelectQueryBuilder()",
    "typeorm.SelectQueryBuilder().orWhere()": "typeorm.SelectQueryBuilder()",
    "typeorm.SelectQueryBuilder().leftJoin()": "typeorm.SelectQueryBuilder()",
    "typeorm.SelectQueryBuilder().innerJoin()": "typeorm.SelectQueryBuilder()",
    "typeorm.SelectQueryBuilder().leftJoinAndSelect()": "typeorm.SelectQueryBuilder()",
    "typeorm.SelectQueryBuilder().innerJoinAndSelect()": "typeorm.SelectQueryBuilder()",
    "typeorm.SelectQueryBuilder().groupBy()": "typeorm.SelectQueryBuilder()",
    "typeorm.SelectQueryBuilder().orderBy()": "typeorm.SelectQueryBuilder()",
    "typeorm.SelectQueryBuilder().addOrderBy()": "typeorm.SelectQueryBuilder()",
    "typeorm.SelectQueryBuilder().having()": "typeorm.SelectQueryBuilder()",
    "typeorm.SelectQueryBuilder().take()": "typeorm.SelectQueryBuilder()",
    "typeorm.SelectQueryBuilder().skip()": "typeorm.SelectQueryBuilder()",
    "typeorm.SelectQueryBuilder().limit()": "typeorm.SelectQueryBuilder()",
    "typeorm.SelectQueryBuilder().offset()": "typeorm.SelectQueryBuilder()",
    "typeorm.SelectQueryBuilder().update()": "typeorm.SelectQueryBuilder()",
    "typeorm.SelectQueryBuilder().set()": "typeorm.SelectQueryBuilder()",
    "typeorm.SelectQueryBuilder().delete()": "typeorm.SelectQueryBuilder()",
  },
  query: {
    "typeorm.DataSource().query": query,
    "typeorm.Repository().query": query,
    "typeorm.SelectQueryBuilder().where": fragment,
    "typeorm.SelectQueryBuilder().andWhere": fragment,
    "typeorm.SelectQueryBuilder().orWhere": fragment,
    "typeorm.SelectQueryBuilder().having": fragment,
  },
  secret: {
    "typeorm.DataSource": { value: "0.password", as: "password", variable: "DB_PASSWORD" },
    "typeorm.createConnection": { value: "0.password", as: "password", variable: "DB_PASSWORD" },
  },
});
