/*---
materialized: table
columns: [{name: id
---*/
select id from {{ ref('stg_shop__orders') }}
