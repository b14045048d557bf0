select uper(status) as status from {{ ref('stg_shop__orders') }}
