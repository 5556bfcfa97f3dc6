import { library } from "../concepts/library.ts";

/** Each connection has its own placeholder, so none is named. */
const read = { text: "0|sql:" } as const;

/**
 * Data frames that are read by a query. https://pandas.pydata.org/docs/reference/api/pandas.read_sql.html
 * https://docs.pola.rs/api/python/stable/reference/api/polars.read_database.html https://geopandas.org/en/stable/docs/reference/api/geopandas.read_postgis.html
 */
export default library("pandas", "python", {
  aliases: {
    "pandas.io.sql.read_sql": "pandas.read_sql",
    "pandas.io.sql.read_sql_query": "pandas.read_sql_query",
    "geopandas.GeoDataFrame.from_postgis": "geopandas.read_postgis",
  },
  query: {
    "pandas.read_sql": read,
    "pandas.read_sql_query": read,
    "geopandas.read_postgis": read,
    "polars.read_database": { text: "0|query:" },
    "polars.read_database_uri": { text: "0|query:" },
    "connectorx.read_sql": { text: "1|query:" },
    "dask.dataframe.read_sql_query": read,
  },
});
