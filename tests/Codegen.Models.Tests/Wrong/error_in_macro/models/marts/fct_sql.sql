select id,
  {{ bad_sql('amount') }} as amount
from {{ ref('stg_shop__orders') }}
