-- A day's rates stand in one JSON object, a member a currency.
with members as (
    select
        day._connection as connection,
        cast(day._key as date) as rate_date,
        unnest(json_keys(day.value)) as currency,
        day.value as rates
    from {{ ref('stg_frankfurter__rates') }} as day
)

select
    connection,
    rate_date,
    currency,
    cast(json_extract_string(rates, '$.' || currency) as decimal(18, 6)) as rate
from members
