/*---
contract: {enforced: true}
columns:
  - {name: id, data_type: bigint, not_null: true}
  - {name: customer_id, data_type: bigint, not_null: true}
  - {name: amount, data_type: "decimal(18, 4)"}
  - {name: stauts, data_type: text}
  - {name: total, data_type: moneys}
---*/
select id, customer_id, amount, status, amount * 2 as total
from {{ ref('stg_shop__orders') }}
