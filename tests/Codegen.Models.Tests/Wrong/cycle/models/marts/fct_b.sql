select id
from {{ ref('fct_a') }}
