select id
form {{ ref('stg_shop__orders') }}
where id > 1
