select {{ var('currancy') }} as currency
from {{ ref('stg_shop__orders') }}
