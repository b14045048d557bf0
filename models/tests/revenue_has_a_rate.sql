/*---
severity: warn
description: Movements that no exchange rate holds for have no amount in euros, and so are in no sum of euros.
owner: finance
---*/
select revenue_date, currency, count(*) as movement_count
from {{ ref('fct_revenue_items') }}
where exchange_rate is null
group by revenue_date, currency
