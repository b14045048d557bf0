/*---
materialized: scd2
unique_key: [id]
---*/
select id, status, _version, _seq, _load, is_deleted
from {{ ref('stg_shop__orders_log') }}
{{ if is_incremental }} where _load > 7 {{ end }}
