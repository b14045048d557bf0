/*---
owner: finance
---*/
with paid as (
  select o.status, o.amount from {{ ref('stg_shop__orders') }} as o
)
select p.status,
  sum(p.amont) as revenue
from paid as p
group by p.status
