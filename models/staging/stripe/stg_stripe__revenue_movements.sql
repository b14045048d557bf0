-- What makes revenue: captured charges, and refunds against them.
select
    charge._connection as connection,
    charge.id as movement_id,
    'charge' as kind,
    charge.id as charge_id,
    charge.customer as customer_id,
    charge.created as occurred_at,
    upper(charge.currency) as currency,
    least(charge.amount, charge.amount_captured) as amount_minor
from {{ ref('stg_stripe__charges') }} as charge
where charge.status = 'succeeded' and charge.captured

union all

select
    refund._connection as connection,
    refund.id as movement_id,
    'refund' as kind,
    refund.charge as charge_id,
    charge.customer as customer_id,
    refund.created as occurred_at,
    upper(refund.currency) as currency,
    -refund.amount as amount_minor
from {{ ref('stg_stripe__refunds') }} as refund
left join {{ ref('stg_stripe__charges') }} as charge
    on charge._connection = refund._connection
    and charge.id = refund.charge
where refund.status = 'succeeded'
