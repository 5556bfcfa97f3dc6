import { library } from "../concepts/library.ts";

/** What it reads is a language of its own, whose `@name` and methods reach whatever Python can. */
const expression = { code: "0|expr:", runsIn: "interpreter" } as const;
const frame = "pandas.DataFrame()";
/** Each connection has its own placeholder, so none is named. */
const read = { text: "0|sql:" } as const;

/**
 * Data frames that are read by a query. https://pandas.pydata.org/docs/reference/api/pandas.read_sql.html
 * https://pandas.pydata.org/docs/reference/api/pandas.eval.html https://pandas.pydata.org/docs/reference/api/pandas.DataFrame.query.html
 * https://docs.pola.rs/api/python/stable/reference/api/polars.read_database.html https://geopandas.org/en/stable/docs/reference/api/geopandas.read_postgis.html
 */
export default library("pandas", "python", {
  aliases: {
    "modin.pandas": "pandas", "dask.dataframe": "pandas", "cudf": "pandas",
    "pandas.core.frame.DataFrame": "pandas.DataFrame", "geopandas.GeoDataFrame": "pandas.DataFrame",
    "pandas.read_csv()": frame, "pandas.read_table()": frame, "pandas.read_excel()": frame, "pandas.read_json()": frame, "pandas.read_parquet()": frame,
    "pandas.read_feather()": frame, "pandas.read_pickle()": frame, "pandas.read_sql()": frame, "pandas.read_sql_query()": frame, "pandas.read_sql_table()": frame,
    "pandas.read_hdf()": frame, "pandas.read_orc()": frame, "pandas.read_xml()": frame, "geopandas.read_file()": frame, "pandas.json_normalize()": frame,
    "pandas.concat()": frame, "pandas.merge()": frame, "pandas.DataFrame.from_dict()": frame, "pandas.DataFrame.from_records()": frame,
    "pandas.DataFrame().copy()": frame, "pandas.DataFrame().dropna()": frame, "pandas.DataFrame().fillna()": frame, "pandas.DataFrame().reset_index()": frame,
    "pandas.DataFrame().set_index()": frame, "pandas.DataFrame().rename()": frame, "pandas.DataFrame().merge()": frame, "pandas.DataFrame().join()": frame,
    "pandas.DataFrame().sort_values()": frame, "pandas.DataFrame().drop()": frame, "pandas.DataFrame().drop_duplicates()": frame, "pandas.DataFrame().assign()": frame,
    "pandas.DataFrame().astype()": frame, "pandas.DataFrame().head()": frame, "pandas.DataFrame().tail()": frame, "pandas.DataFrame().sample()": frame,
    "pandas.DataFrame().query()": frame, "pandas.DataFrame().compute()": frame,
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
  evaluation: {
    "pandas.eval": expression,
    "pandas.DataFrame().eval": expression,
    "pandas.DataFrame().query": expression,
  },
});
