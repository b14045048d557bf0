with revenue as (
    select
        connection,
        customer_id,
        count(*) filter (where kind = 'charge') as charge_count,
        count(*) filter (where kind = 'refund') as refund_count,
        sum(amount_eur) as revenue_eur,
        min(revenue_date) as first_revenue_date,
        max(revenue_date) as last_revenue_date
    from {{ ref('fct_revenue_items') }}
    where customer_id is not null
    group by connection, customer_id
),

support as (
    select
        repository,
        count(distinct issue_id) filter (where state = 'open') as open_issue_count,
        count(distinct issue_id) filter (where state = 'closed') as closed_issue_count,
        cast(median(cycle_time_seconds) as bigint) as median_cycle_time_seconds
    from {{ ref('fct_issue_cycle_time') }}
    group by repository
),

customers as (
    select
        *,
        count(*) filter (where not is_deleted) over (partition by repository) as sharing_customer_count
    from {{ ref('dim_customer') }}
    where valid_to is null
)

select
    customer.connection,
    customer.customer_id,
    case when not customer.is_deleted then customer.name end as customer_name,
    case when not customer.is_deleted then customer.email end as email,
    coalesce(customer.country, 'unknown') as country,
    customer.created_at,
    customer.is_deleted,
    coalesce(revenue.charge_count, 0) as charge_count,
    coalesce(revenue.refund_count, 0) as refund_count,
    cast(coalesce(revenue.revenue_eur, 0) as decimal(38, 2)) as revenue_eur,
    revenue.first_revenue_date,
    revenue.last_revenue_date,
    customer.repository,
    case when customer.repository is not null then customer.sharing_customer_count end as repository_customer_count,
    support.open_issue_count as repository_open_issue_count,
    support.closed_issue_count as repository_closed_issue_count,
    support.median_cycle_time_seconds as repository_median_cycle_time_seconds
from customers as customer
left join revenue
    on revenue.connection = customer.connection
    and revenue.customer_id = customer.customer_id
left join support
    on support.repository = customer.repository
