with customers as (
    select
        connection,
        customer_id,
        country,
        tax_status,
        {{ known_since('connection, customer_id') }} as valid_from,
        valid_to
    from {{ ref('dim_customer') }}
)

select
    movement.connection,
    movement.movement_id,
    movement.kind,
    movement.charge_id,
    movement.customer_id,
    movement.occurred_at,
    {{ local_date('movement.occurred_at') }} as revenue_date,
    coalesce(customer.country, 'unknown') as customer_country,
    coalesce(customer.tax_status, 'unknown') as customer_tax_status,
    movement.currency,
    movement.amount_minor,
    {{ major_units('movement.amount_minor', 'money.minor_unit') }} as amount,
    rate.rate as exchange_rate,
    rate.valid_from as exchange_rate_date,
    {{ in_eur('movement.amount_minor', 'money.minor_unit', 'rate.rate') }} as amount_eur
from {{ ref('stg_stripe__revenue_movements') }} as movement
left join customers as customer
    on customer.connection = movement.connection
    and customer.customer_id = movement.customer_id
    and {{ as_of('customer', 'movement.occurred_at') }}
left join {{ ref('currencies') }} as money
    on money.currency = movement.currency
left join {{ ref('exchange_rates') }} as rate
    on rate.currency = movement.currency
    and {{ as_of('rate', local_date('movement.occurred_at')) }}
