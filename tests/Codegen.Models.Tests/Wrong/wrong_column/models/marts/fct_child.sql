select revenue from {{ ref('fct_revenue') }}
