select id from {{ ref('fct_b') }}
