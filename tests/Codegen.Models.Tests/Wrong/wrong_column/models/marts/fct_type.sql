select id
from {{ ref('stg_shop__orders') }}
where status > 5 + amount and not id like 'x'
