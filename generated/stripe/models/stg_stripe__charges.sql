-- Written by `generate`, never edited. The newest version of each record that isn't deleted.
select
    "_connection",
    "_partition",
    "_key",
    "id",
    "object",
    "amount",
    "amount_captured",
    "amount_refunded",
    "currency",
    "created",
    "livemode",
    "status",
    "paid",
    "captured",
    "refunded",
    "disputed",
    "customer",
    "description",
    "balance_transaction",
    "invoice",
    "payment_intent",
    "payment_method",
    "payment_method_details",
    "billing_details",
    "outcome",
    "failure_code",
    "failure_message",
    "receipt_email",
    "receipt_url",
    "statement_descriptor",
    "transfer_group",
    "metadata",
    "_version",
    "_at",
    "_seq",
    "_load",
    "_hash"
from {{ ref('stg_stripe__charges_log') }}
qualify
    row_number() over (
        partition by "_connection", "_partition", "_key"
        order by "_version" desc, "_at" desc, "_seq" desc) = 1
    and not "is_deleted"
