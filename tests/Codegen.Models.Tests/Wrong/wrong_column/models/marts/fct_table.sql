select id from stg_shop__orders
