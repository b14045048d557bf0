select {{ target.nmae }} as name
from {{ ref('stg_shop__orders') }}
