select id, amount as id from {{ ref('stg_shop__orders') }}
