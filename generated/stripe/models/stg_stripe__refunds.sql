-- Written by `generate`, never edited. The newest version of each record that isn't deleted.
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
    "created",
    "reason",
    "receipt_number",
    "status",
    "metadata",
    "_version",
    "_at",
    "_seq",
    "_load",
    "_hash"
from {{ ref('stg_stripe__refunds_log') }}
qualify
    row_number() over (
        partition by "_connection", "_partition", "_key"
        order by "_version" desc, "_at" desc, "_seq" desc) = 1
    and not "is_deleted"
