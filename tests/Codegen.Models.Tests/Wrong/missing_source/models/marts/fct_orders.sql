select id from {{ source('shop', 'ordes') }}
union all
select id from {{ source('shopp', 'orders') }}
