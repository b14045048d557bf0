/*---
materialized: scd2
unique_key: [order_id, nr]
---*/
select id as order_id, status as valid_from, _version + interval 1 day as _version, _seq, is_deleted
from {{ ref('stg_shop__orders_log') }}
