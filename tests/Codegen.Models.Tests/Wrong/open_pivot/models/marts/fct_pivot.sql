with orders as (select customer_id, status, amount from {{ ref('stg_shop__orders') }})
select * from (
  pivot orders
  on status
  using sum(amount)
  group by customer_id
)
