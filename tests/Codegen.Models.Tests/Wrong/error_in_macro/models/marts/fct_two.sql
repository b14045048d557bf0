select id,
  {{ in_euro('amount') }} as amount
from {{ ref('stg_shop__orders') }}
