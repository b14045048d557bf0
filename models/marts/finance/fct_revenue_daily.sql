select
    connection,
    revenue_date,
    customer_country,
    customer_tax_status,
    currency,
    count(*) filter (where kind = 'charge') as charge_count,
    count(*) filter (where kind = 'refund') as refund_count,
    cast(coalesce(sum(amount) filter (where kind = 'charge'), 0) as decimal(38, 4)) as charged,
    cast(coalesce(-sum(amount) filter (where kind = 'refund'), 0) as decimal(38, 4)) as refunded,
    cast(sum(amount) as decimal(38, 4)) as revenue,
    exchange_rate,
    exchange_rate_date,
    cast(sum(amount_eur) as decimal(38, 2)) as revenue_eur
from {{ ref('fct_revenue_items') }}
group by connection, revenue_date, customer_country, customer_tax_status, currency, exchange_rate, exchange_rate_date
