select
  {{ surogate_key(['id', 'status']) }} as key
from {{ ref('stg_shop__orders') }}
