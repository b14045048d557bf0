/*---
columns:
  - name: id
    tests: [unique, not_nul]
  - name: customer_id
    tests:
      - relationships: {to: ref('dim_customer'), field: id}
      - relationships: {to: ref('stg_shop__orders'), field: customer}
      - accepted_values: {values: [one, two]}
tests:
  - {unique: {columns: [id, stat]}}
  - {expression: "amont >= 0", severity: warn}
  - expression: {expression: "amount >= 0", where: "statuss = 'paid'"}
  - not_null
  - {scd2_integrity: {unique_key: [id]}}
---*/
select id, customer_id, status, amount from {{ ref('stg_shop__orders') }}
