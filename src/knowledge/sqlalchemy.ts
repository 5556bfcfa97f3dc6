import { library } from "../concepts/library.ts";

/** Statements other than `text(...)` are the ORM's own expressions; only text itself can be built from values. */
const execute = { text: "0|statement:" } as const;
const text = { text: "0|text:", placeholders: ":name", bindWith: "bindparams" } as const;

/** https://docs.sqlalchemy.org/en/20/core/sqlelement.html and https://sqlmodel.tiangolo.com, which is built on it */
export default library("SQLAlchemy", "python", {
  aliases: {
    "sqlalchemy.sql.text": "sqlalchemy.text",
    "sqlalchemy.sql.expression.text": "sqlalchemy.text",
    "sqlalchemy.sql.elements.TextClause": "sqlalchemy.text",
    "sqlmodel.text": "sqlalchemy.text",
    "flask_sqlalchemy.SQLAlchemy().text": "sqlalchemy.text",
    "sqlalchemy.sql.literal_column": "sqlalchemy.literal_column",
    "sqlalchemy.sql.expression.literal_column": "sqlalchemy.literal_column",
    "sqlalchemy.create_engine().connect()": "sqlalchemy.Connection()",
    "sqlalchemy.create_engine().begin()": "sqlalchemy.Connection()",
    "sqlalchemy.engine.Connection()": "sqlalchemy.Connection()",
    "sqlalchemy.engine.base.Connection()": "sqlalchemy.Connection()",
    "sqlalchemy.Engine()": "sqlalchemy.create_engine()",
    "sqlalchemy.engine.Engine()": "sqlalchemy.create_engine()",
    "sqlalchemy.ext.asyncio.create_async_engine()": "sqlalchemy.create_engine()",
    "sqlalchemy.ext.asyncio.AsyncEngine()": "sqlalchemy.create_engine()",
    "sqlalchemy.ext.asyncio.AsyncConnection()": "sqlalchemy.Connection()",
    "sqlalchemy.orm.sessionmaker()()": "sqlalchemy.orm.Session()",
    "sqlalchemy.orm.sessionmaker().begin()": "sqlalchemy.orm.Session()",
    "sqlalchemy.orm.scoped_session()": "sqlalchemy.orm.Session()",
    "sqlalchemy.orm.scoped_session()()": "sqlalchemy.orm.Session()",
    "sqlalchemy.orm.session.Session()": "sqlalchemy.orm.Session()",
    "sqlalchemy.ext.asyncio.AsyncSession()": "sqlalchemy.orm.Session()",
    "sqlalchemy.ext.asyncio.async_sessionmaker()()": "sqlalchemy.orm.Session()",
    "sqlalchemy.ext.asyncio.session.AsyncSession()": "sqlalchemy.orm.Session()",
    "sqlmodel.Session()": "sqlalchemy.orm.Session()",
    "sqlmodel.ext.asyncio.session.AsyncSession()": "sqlalchemy.orm.Session()",
    "flask_sqlalchemy.SQLAlchemy().session": "sqlalchemy.orm.Session()",
    "flask_sqlalchemy.SQLAlchemy().engine": "sqlalchemy.create_engine()",
    "sqlalchemy.orm.Session().connection()": "sqlalchemy.Connection()",
  },
  query: {
    "sqlalchemy.text": text,
    "sqlalchemy.literal_column": { text: "0|text:" },
    "sqlalchemy.DDL": { text: "0|statement:" },
    "sqlalchemy.Connection().execute": execute,
    "sqlalchemy.Connection().exec_driver_sql": { text: "0|statement:" },
    "sqlalchemy.create_engine().execute": execute,
    "sqlalchemy.orm.Session().execute": execute,
    "sqlalchemy.orm.Session().scalar": execute,
    "sqlalchemy.orm.Session().scalars": execute,
    "sqlalchemy.orm.Session().exec": execute,
  },
});
