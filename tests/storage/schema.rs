//! Both engines reach the same schema.

use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqliteConnection};
use xploit_bot::storage::Storage;

use crate::common::{Database, Kind, kinds};

/// A schema in lines that both engines word alike, sorted.
async fn schema(database: &Database) -> Vec<String> {
    let mut lines = match database.kind {
        Kind::Sqlite => {
            let mut conn = SqliteConnection::connect(&database.url).await.unwrap();
            let lines = sqlx::query_scalar(AssertSqlSafe(SQLITE));
            lines.fetch_all(&mut conn).await.unwrap()
        }
        Kind::Postgres => {
            let mut conn = PgConnection::connect(&database.url).await.unwrap();
            let lines = sqlx::query_scalar(AssertSqlSafe(POSTGRES));
            lines.fetch_all(&mut conn).await.unwrap()
        }
    };
    lines.sort();
    lines
}

const SQLITE: &str = "
    WITH t AS (SELECT name FROM sqlite_master WHERE type = 'table'
               AND name <> '_sqlx_migrations' AND name NOT LIKE 'sqlite_%')
    SELECT t.name || '.' || c.name || ' ' || lower(c.type)
           || CASE WHEN c.\"notnull\" THEN ' not null' ELSE '' END
           || COALESCE(' default ' || lower(c.dflt_value), '')
    FROM t, pragma_table_info(t.name) c
    UNION ALL
    SELECT t.name || CASE i.origin WHEN 'pk' THEN ' primary key'
                                   WHEN 'u' THEN ' unique' ELSE ' index ' || i.name END
           || ' (' || (SELECT group_concat(x.name, ', ' ORDER BY x.seqno)
                       FROM pragma_index_info(i.name) x) || ')'
    FROM t, pragma_index_list(t.name) i
    UNION ALL
    SELECT t.name || '.' || f.\"from\" || ' references ' || f.\"table\" || '.' || f.\"to\"
           || ' on delete ' || lower(f.on_delete)
    FROM t, pragma_foreign_key_list(t.name) f";

const POSTGRES: &str = "
    SELECT table_name || '.' || column_name || ' ' || data_type
           || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END
           || COALESCE(' default ' || replace(lower(column_default), '::text', ''), '')
    FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> '_sqlx_migrations'
    UNION ALL
    SELECT t.relname || CASE WHEN i.indisprimary THEN ' primary key'
                             WHEN i.indisunique THEN ' unique' ELSE ' index ' || x.relname END
           || ' (' || (SELECT string_agg(a.attname, ', ' ORDER BY k.place)
                       FROM unnest(i.indkey) WITH ORDINALITY k (number, place)
                       JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number) || ')'
    FROM pg_index i
    JOIN pg_class t ON t.oid = i.indrelid
    JOIN pg_class x ON x.oid = i.indexrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace
    WHERE n.nspname = 'public' AND t.relname <> '_sqlx_migrations'
    UNION ALL
    SELECT t.relname || '.' || a.attname || ' references ' || u.relname || '.' || b.attname
           || ' on delete ' || CASE f.confdeltype WHEN 'c' THEN 'cascade'
                                                  WHEN 'a' THEN 'no action'
                                                  WHEN 'n' THEN 'set null'
                                                  ELSE f.confdeltype::text END
    FROM pg_constraint f
    JOIN pg_class t ON t.oid = f.conrelid
    JOIN pg_class u ON u.oid = f.confrelid
    CROSS JOIN unnest(f.conkey, f.confkey) AS k (own, other)
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.own
    JOIN pg_attribute b ON b.attrelid = u.oid AND b.attnum = k.other
    WHERE f.contype = 'f'";

#[tokio::test]
async fn both_engines_reach_the_same_schema() {
    let mut schemas = Vec::new();
    for kind in kinds() {
        let database = Database::new(kind).await;
        Storage::open(&database.place).await.unwrap().close().await;
        schemas.push((kind, schema(&database).await));
        database.remove().await;
    }
    for (kind, schema) in &schemas {
        for line in SEEN {
            assert!(schema.iter().any(|it| it == line), "{kind:?} has no {line}: {schema:#?}");
        }
        assert_eq!(*schema, schemas[0].1, "{kind:?} differs from {:?}", schemas[0].0);
    }
}

/// One line of each sort: were a query blind to that sort, two empty lists would be alike.
const SEEN: &[&str] = &[
    "member.id bigint not null",
    "member.language text",
    "outgoing.failed boolean not null",
    "account primary key (platform, person)",
    "entry unique (source, class, external_id)",
    "event index event_taken (taken)",
    "question.member references member.id on delete cascade",
    "dialogue.person references account.person on delete cascade",
];
