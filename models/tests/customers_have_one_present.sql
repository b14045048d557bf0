/*---
description: A customer that exists at Stripe has exactly one version that holds now, and a deleted one none that isn't marked.
owner: customers
---*/
select customer.id as customer_id, count(history.customer_id) as version_count
from {{ ref('stg_stripe__customers') }} as customer
left join {{ ref('dim_customer') }} as history
    on history.connection = customer._connection
    and history.customer_id = customer.id
    and history.valid_to is null
    and not history.is_deleted
group by customer._connection, customer.id
having count(history.customer_id) <> 1

union all

select history.customer_id, count(*) as version_count
from {{ ref('dim_customer') }} as history
where history.valid_to is null and not history.is_deleted
    and not exists (
        select 1
        from {{ ref('stg_stripe__customers') }} as customer
        where customer._connection = history.connection and customer.id = history.customer_id
    )
group by history.customer_id
