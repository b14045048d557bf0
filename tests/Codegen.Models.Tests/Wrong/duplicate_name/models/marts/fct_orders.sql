select id from {{ ref('stg_shop__orders') }}
