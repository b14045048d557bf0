select id from staging.stg_shop__orders
