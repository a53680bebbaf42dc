//! Everything that a database holds, as text.

use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqliteConnection};

use super::{Database, Kind};

/// A value with the column that it stands in.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub column: String,
    pub value: String,
}

const SQLITE: &str = "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c
                      WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'";
const POSTGRES: &str = "SELECT table_name::text, column_name::text FROM information_schema.columns
                        WHERE table_schema = 'public'";

impl Database {
    /// Every value of every column of every table that contains one of these words.
    pub async fn values_with(&self, words: &[String]) -> Vec<Found> {
        // All in one, for it is asked often.
        let selects = self.columns().await.into_iter().map(|(table, column)| {
            format!(
                "SELECT '{table}.{column}=' || CAST({column} AS TEXT) FROM {table}
                 WHERE {column} IS NOT NULL"
            )
        });
        let sql = selects.collect::<Vec<_>>().join(" UNION ALL ");
        let found = self.strings(&sql).await.into_iter().filter_map(|it| {
            let (column, value) = it.split_once('=')?;
            let found = Found { column: column.to_owned(), value: value.to_owned() };
            words.iter().any(|it| value.contains(it)).then_some(found)
        });
        found.collect()
    }

    async fn columns(&self) -> Vec<(String, String)> {
        let columns: Vec<(String, String)> = match self.kind {
            Kind::Sqlite => {
                let mut conn = SqliteConnection::connect(&self.url).await.unwrap();
                sqlx::query_as(AssertSqlSafe(SQLITE)).fetch_all(&mut conn).await.unwrap()
            }
            Kind::Postgres => {
                let mut conn = PgConnection::connect(&self.url).await.unwrap();
                sqlx::query_as(AssertSqlSafe(POSTGRES)).fetch_all(&mut conn).await.unwrap()
            }
        };
        assert!(columns.len() > 40, "the columns were not found: {columns:?}");
        columns.into_iter().filter(|(table, _)| table != "_sqlx_migrations").collect()
    }
}
