/*---
materialized: scd2
unique_key: [connection, customer_id]
---*/
select
    _connection as connection,
    _key as customer_id,
    name,
    email,
    phone,
    json_extract_string(address, '$.city') as city,
    json_extract_string(address, '$.country') as country,
    upper(currency) as currency,
    tax_exempt as tax_status,
    delinquent as is_delinquent,
    json_extract_string(metadata, '$."{{ var('repository_key', 'repository') }}"') as repository,
    created as created_at,
    _version,
    _at,
    _seq,
    _load,
    is_deleted
from {{ ref('stg_stripe__customers_log') }}
