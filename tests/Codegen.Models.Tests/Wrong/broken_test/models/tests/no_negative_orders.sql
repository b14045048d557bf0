/*--- severity: wrn ---*/
select id from {{ ref('fct_orders') }} where amunt < 0
