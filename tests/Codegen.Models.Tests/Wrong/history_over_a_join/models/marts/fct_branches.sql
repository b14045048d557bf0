/*---
materialized: incremental
unique_key: id
---*/
select id, amount
  {{ if is_incremental }}, status{{ end }}
from {{ ref('stg_shop__orders') }}
