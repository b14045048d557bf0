/*---
materialized: scd2
unique_key: [id]
---*/
select distinct id, status, _version, _seq, _load, is_deleted
from {{ ref('stg_shop__orders_log') }}
qualify row_number() over (partition by id order by _seq) = 1
