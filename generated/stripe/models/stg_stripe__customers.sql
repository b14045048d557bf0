-- Written by `generate`, never edited. The newest version of each record that isn't deleted.
select
    "_connection",
    "_partition",
    "_key",
    "id",
    "object",
    "created",
    "livemode",
    "email",
    "name",
    "phone",
    "description",
    "address",
    "shipping",
    "balance",
    "currency",
    "default_source",
    "delinquent",
    "invoice_prefix",
    "invoice_settings",
    "next_invoice_sequence",
    "preferred_locales",
    "tax_exempt",
    "metadata",
    "_version",
    "_at",
    "_seq",
    "_load",
    "_hash"
from {{ ref('stg_stripe__customers_log') }}
qualify
    row_number() over (
        partition by "_connection", "_partition", "_key"
        order by "_version" desc, "_at" desc, "_seq" desc) = 1
    and not "is_deleted"
