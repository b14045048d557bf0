-- what there is
SELECT schema_name, table_name, 'table' FROM duckdb_tables()
WHERE database_name = current_database() AND schema_name IN ('marts', 'raw')
UNION ALL
SELECT schema_name, view_name, 'view' FROM duckdb_views()
WHERE database_name = current_database() AND schema_name IN ('marts', 'raw');
SELECT column_name, data_type FROM duckdb_columns()
WHERE database_name = current_database() AND schema_name = 'marts'
    AND table_name = 'fct_"odd"'
ORDER BY column_index;

-- a schema
CREATE SCHEMA IF NOT EXISTS "marts";

-- a view
CREATE OR REPLACE VIEW "marts"."fct_""odd""" AS
SELECT 1 AS id;

-- a table where a view was
DROP VIEW "marts"."fct_""odd""";
CREATE OR REPLACE TABLE "marts"."fct_""odd""" AS
SELECT 1 AS id;
SELECT count(*) FROM "marts"."fct_""odd""";

-- a test
SELECT count(*) FROM (
SELECT * FROM marts.fct
) AS failing;

-- an incremental model
CREATE OR REPLACE TEMP TABLE temp."marts__fct" AS
SELECT 1 AS id, 2 AS day, 3 AS amount;
SELECT
    (SELECT count(*) FROM (SELECT 1 FROM temp."marts__fct" GROUP BY "id", "day" HAVING count(*) > 1) AS repeated),
    (SELECT count(*) FROM temp."marts__fct" WHERE "id" IS NULL OR "day" IS NULL);
DELETE FROM "marts"."fct_""odd""" AS target USING temp."marts__fct" AS stage
WHERE target."id" = stage."id" AND target."day" = stage."day";
INSERT INTO "marts"."fct_""odd""" ("id", "day", "amount")
SELECT "id", "day", "amount" FROM temp."marts__fct";
DROP TABLE IF EXISTS temp."marts__fct";

-- without a key
INSERT INTO "marts"."fct_""odd""" ("id", "day", "amount")
SELECT "id", "day", "amount" FROM temp."marts__fct";

-- a seed
CREATE OR REPLACE TEMP TABLE temp."marts__fct" AS
SELECT CAST(NULL AS VARCHAR) AS "code", CAST(NULL AS BIGINT) AS "digits" WHERE 1 = 0;
INSERT INTO temp."marts__fct" ("code", "digits")
SELECT CAST("v0" AS VARCHAR), CAST("v1" AS BIGINT)
FROM (VALUES
(0, 'EUR', '2'),
(1, 'a\''b', CAST(NULL AS VARCHAR))) AS seed ("row", "v0", "v1");
SELECT "row", "column" FROM (
    SELECT "row", CASE WHEN "v0" IS NOT NULL AND TRY_CAST("v0" AS VARCHAR) IS NULL THEN 0 WHEN "v1" IS NOT NULL AND TRY_CAST("v1" AS BIGINT) IS NULL THEN 1 END AS "column" FROM (VALUES
(0, 'EUR', '2'),
(1, 'a\''b', CAST(NULL AS VARCHAR))) AS seed ("row", "v0", "v1")) AS judged
WHERE "column" IS NOT NULL ORDER BY "row" LIMIT 1;
