/*--- materialized: tabel ---*/
select id from {{ ref('stg_shop__orders') }}
