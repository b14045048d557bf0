{{ config(materialized: 'incremental', unique_ky: 'id') }}
select id from {{ ref('stg_shop__orders') }}
