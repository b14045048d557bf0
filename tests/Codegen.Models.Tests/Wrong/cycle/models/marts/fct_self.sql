select id from {{ ref('fct_self') }}
