/*---
materialized: scd2
unique_key: [id]
---*/
select id, status from {{ ref('stg_shop__orders') }}
