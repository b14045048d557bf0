select id from {{ ref('fct_c') }}
