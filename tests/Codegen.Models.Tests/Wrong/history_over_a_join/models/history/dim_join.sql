/*---
materialized: scd2
unique_key: [id]
---*/
select l.id, l.status, o.amount, l._version, l._seq, l._load, l.is_deleted
from {{ ref('stg_shop__orders_log') }} as l
join {{ ref('stg_shop__orders') }} as o using (id)
