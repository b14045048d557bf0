/*---
materialised: table
tags: [a, b]
columns:
  - {name: id, discription: The number.}
tests:
  - {unique: {colums: [id]}}
---*/
select id from {{ ref('stg_shop__orders') }}
