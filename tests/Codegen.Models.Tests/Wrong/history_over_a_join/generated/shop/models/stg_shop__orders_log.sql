select id, customer_id, status, amount, _version, _seq, _load, _op = 'delete' as is_deleted
from {{ source('shop', 'orders') }}
