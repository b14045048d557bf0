-- Written by `generate`, never edited. Every version of every record, typed; deletes too.
select
    "_connection",
    "_partition",
    "_key",
    "id",
    "object",
    "amount",
    "currency",
    "charge",
    "payment_intent",
    "balance_transaction",
    case when "created" between -62135596800 and 253402300799 then to_timestamp("created") end as "created",
    "reason",
    "receipt_number",
    "status",
    "metadata",
    "_version",
    "_at",
    "_seq",
    "_load",
    "_op" = 'delete' as "is_deleted",
    "_hash"
from {{ source('stripe', 'refunds') }}
