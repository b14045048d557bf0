select id, {{ if true }} status
from {{ ref('stg_shop__orders') }}
