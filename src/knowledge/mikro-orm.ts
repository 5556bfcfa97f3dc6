import { library } from "../concepts/library.ts";

const query = { text: "0", parameters: "1", placeholders: "?" } as const;
const fragment = { text: "0", parameters: "1", placeholders: "?", isFragment: true } as const;

/** https://mikro-orm.io/docs/raw-queries https://mikro-orm.io/docs/query-builder */
export default library("MikroORM", "javascript", {
  aliases: {
    "@mikro-orm/postgresql": "@mikro-orm/core",
    "@mikro-orm/mysql": "@mikro-orm/core",
    "@mikro-orm/mariadb": "@mikro-orm/core",
    "@mikro-orm/sqlite": "@mikro-orm/core",
    "@mikro-orm/better-sqlite": "@mikro-orm/core",
    "@mikro-orm/libsql": "@mikro-orm/core",
    "@mikro-orm/mssql": "@mikro-orm/core",
    "@mikro-orm/knex": "@mikro-orm/core",
    "@mikro-orm/sql": "@mikro-orm/core",
    "@mikro-orm/core.SqlEntityManager()": "@mikro-orm/core.EntityManager()",
    "@mikro-orm/core.MikroORM()": "@mikro-orm/core.MikroORM.init()",
    "@mikro-orm/core.MikroORM.initSync()": "@mikro-orm/core.MikroORM.init()",
    "@mikro-orm/core.MikroORM.init().em": "@mikro-orm/core.EntityManager()",
    "@mikro-orm/core.EntityManager().fork()": "@mikro-orm/core.EntityManager()",
    "@mikro-orm/core.EntityManager().getKnex()": "knex()",
    "@mikro-orm/core.EntityRepository().em": "@mikro-orm/core.EntityManager()",
    "@mikro-orm/core.EntityRepository().getEntityManager()": "@mikro-orm/core.EntityManager()",
    "@mikro-orm/core.EntityRepository().getKnex()": "knex()",
    "@mikro-orm/core.SqlEntityRepository()": "@mikro-orm/core.EntityRepository()",
    "@mikro-orm/core.EntityManager().getRepository()": "@mikro-orm/core.EntityRepository()",
    "@mikro-orm/core.EntityRepository().createQueryBuilder()": "@mikro-orm/core.EntityManager().createQueryBuilder()",
    "@mikro-orm/core.EntityRepository().qb()": "@mikro-orm/core.EntityManager().createQueryBuilder()",
    "@mikro-orm/core.EntityManager().qb()": "@mikro-orm/core.EntityManager().createQueryBuilder()",
    "@mikro-orm/core.EntityManager().createQueryBuilder().select()": "@mikro-orm/core.EntityManager().createQueryBuilder()",
    "@mikro-orm/core.EntityManager().createQueryBuilder().where()": "@mikro-orm/core.EntityManager().createQueryBuilder()",
    "@mikro-orm/core.EntityManager().createQueryBuilder().andWhere()": "@mikro-orm/core.EntityManager().createQueryBuilder()",
    "@mikro-orm/core.EntityManager().createQueryBuilder().orWhere()": "@mikro-orm/core.EntityManager().createQueryBuilder()",
    "@mikro-orm/core.EntityManager().createQueryBuilder().innerJoin()": "@mikro-orm/core.EntityManager().createQueryBuilder()",
    "@mikro-orm/core.EntityManager().createQueryBuilder().leftJoin()": "@mikro-orm/core.EntityManager().createQueryBuilder()",
    "@mikro-orm/core.EntityManager().createQueryBuilder().join()": "@mikro-orm/core.EntityManager().createQueryBuilder()",
  },
  parameters: {
    "@mikro-orm/core.EntityManager().transactional": { "0.(0)": "@mikro-orm/core.EntityManager()" },
  },
  query: {
    "@mikro-orm/core.EntityManager().execute": query,
    "@mikro-orm/core.EntityManager().getConnection().execute": query,
    "@mikro-orm/core.EntityManager().getDriver().execute": query,
    "@mikro-orm/core.EntityManager().raw": fragment,
    "@mikro-orm/core.raw": fragment,
    "@mikro-orm/core.EntityManager().createQueryBuilder().raw": fragment,
    "@mikro-orm/core.EntityManager().createQueryBuilder().where": fragment,
    "@mikro-orm/core.EntityManager().createQueryBuilder().andWhere": fragment,
    "@mikro-orm/core.EntityManager().createQueryBuilder().orWhere": fragment,
    "@mikro-orm/core.EntityManager().createQueryBuilder().having": fragment,
    "@mikro-orm/core.EntityManager().createQueryBuilder().andHaving": fragment,
    "@mikro-orm/core.EntityManager().createQueryBuilder().orHaving": fragment,
  },
  // https://mikro-orm.io/docs/entity-manager
  lookUp: {
    "@mikro-orm/core.EntityManager().findOne": { model: "0", id: "1" },
    "@mikro-orm/core.EntityManager().findOneOrFail": { model: "0", id: "1" },
    "@mikro-orm/core.EntityManager().find": { model: "0", where: "1" },
    "@mikro-orm/core.EntityManager().nativeDelete": { model: "0", id: "1", does: "remove" },
    "@mikro-orm/core.EntityManager().nativeUpdate": { model: "0", id: "1", does: "change" },
    "@mikro-orm/core.EntityRepository().findOne": { id: "0" },
    "@mikro-orm/core.EntityRepository().findOneOrFail": { id: "0" },
    "@mikro-orm/core.EntityRepository().nativeDelete": { id: "0", does: "remove" },
    "@mikro-orm/core.EntityRepository().nativeUpdate": { id: "0", does: "change" },
  },
});
