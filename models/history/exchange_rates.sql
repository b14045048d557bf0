-- A rate holds until the next one: over weekends and holidays, but not for ever.
with rates as (
    select currency, rate_date, rate
    from {{ ref('stg_frankfurter__daily_rates') }}
    qualify row_number() over (partition by currency, rate_date order by connection) = 1
)

select
    currency,
    rate,
    rate_date as valid_from,
    least(
        lead(rate_date) over (partition by currency order by rate_date),
        rate_date + {{ var('rate_holds_days', '8') }}
    ) as valid_to
from rates

union all

select
    'EUR' as currency,
    cast(1 as decimal(18, 6)) as rate,
    date '1999-01-01' as valid_from,
    cast(null as date) as valid_to
