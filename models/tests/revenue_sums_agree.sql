/*---
description: Days and customers are sums of the same movements, so they agree to the cent.
owner: finance
---*/
with items as (
    select coalesce(sum(amount_eur), 0) as total, coalesce(sum(amount_eur) filter (where customer_id in (select customer_id from {{ ref('customer_overview') }})), 0) as of_customers
    from {{ ref('fct_revenue_items') }}
),

days as (
    select coalesce(sum(revenue_eur), 0) as total
    from {{ ref('fct_revenue_daily') }}
),

customers as (
    select coalesce(sum(revenue_eur), 0) as total
    from {{ ref('customer_overview') }}
)

select items.total as items, days.total as days, items.of_customers, customers.total as customers
from items, days, customers
where items.total <> days.total or items.of_customers <> customers.total
