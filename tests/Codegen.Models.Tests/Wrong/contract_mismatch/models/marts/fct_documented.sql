/*---
columns:
  - {name: id, data_type: INTEGER}
  - {name: statu, description: Where it stands.}
---*/
select id, status from {{ ref('stg_shop__orders') }}
