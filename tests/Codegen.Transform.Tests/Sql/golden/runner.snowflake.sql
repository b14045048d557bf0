-- what there is
SELECT table_schema, table_name, IFF(table_type = 'VIEW', 'view', 'table') FROM information_schema.tables
WHERE table_schema IN ('marts', 'raw');
SELECT column_name, data_type FROM information_schema.columns
WHERE table_schema = 'marts' AND table_name = 'fct_"odd"'
ORDER BY ordinal_position;

-- a schema
CREATE SCHEMA IF NOT EXISTS "marts";

-- a view
CREATE OR REPLACE VIEW "marts"."fct_""odd""" AS
SELECT 1 AS id;

-- a table where a view was
DROP VIEW "marts"."fct_""odd""";
CREATE OR REPLACE TRANSIENT TABLE "marts"."fct_""odd""" COPY GRANTS AS
SELECT 1 AS id;
SELECT count(*) FROM "marts"."fct_""odd""";

-- a test
SELECT count(*) FROM (
SELECT * FROM marts.fct
) AS failing;

-- an incremental model
CREATE OR REPLACE TEMPORARY TABLE "marts__fct" AS
SELECT 1 AS id, 2 AS day, 3 AS amount;
SELECT
    (SELECT count(*) FROM (SELECT 1 FROM "marts__fct" GROUP BY "id", "day" HAVING count(*) > 1) AS repeated),
    (SELECT count(*) FROM "marts__fct" WHERE "id" IS NULL OR "day" IS NULL);
MERGE INTO "marts"."fct_""odd""" AS target USING "marts__fct" AS stage
ON target."id" = stage."id" AND target."day" = stage."day"
WHEN MATCHED THEN UPDATE SET "amount" = stage."amount"
WHEN NOT MATCHED THEN INSERT ("id", "day", "amount")
VALUES (stage."id", stage."day", stage."amount");
DROP TABLE IF EXISTS "marts__fct";

-- without a key
INSERT INTO "marts"."fct_""odd""" ("id", "day", "amount")
SELECT "id", "day", "amount" FROM "marts__fct";

-- a seed
CREATE OR REPLACE TEMPORARY TABLE "marts__fct" AS
SELECT CAST(NULL AS VARCHAR) AS "code", CAST(NULL AS NUMBER(19,0)) AS "digits" WHERE 1 = 0;
INSERT INTO "marts__fct" ("code", "digits")
SELECT CAST("v0" AS VARCHAR), CAST("v1" AS NUMBER(19,0))
FROM (VALUES
(0, 'EUR', '2'),
(1, 'a\\''b', CAST(NULL AS VARCHAR))) AS seed ("row", "v0", "v1");
SELECT "row", "column" FROM (
    SELECT "row", CASE WHEN "v0" IS NOT NULL AND TRY_CAST("v0" AS VARCHAR) IS NULL THEN 0 WHEN "v1" IS NOT NULL AND TRY_CAST("v1" AS NUMBER(19,0)) IS NULL THEN 1 END AS "column" FROM (VALUES
(0, 'EUR', '2'),
(1, 'a\\''b', CAST(NULL AS VARCHAR))) AS seed ("row", "v0", "v1")) AS judged
WHERE "column" IS NOT NULL ORDER BY "row" LIMIT 1;
