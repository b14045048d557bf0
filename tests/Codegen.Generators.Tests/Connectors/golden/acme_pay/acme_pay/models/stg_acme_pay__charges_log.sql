-- Written by `generate`, never edited. Every version of every record, typed; deletes too.
select
    "_connection",
    "_partition",
    "_key",
    "id",
    "amount",
    "fee",
    "rate",
    "paid",
    "created",
    "due",
    "metadata",
    "customer",
    "Amount_2",
    "email",
    "naïve ""name""",
    "_version",
    "_at",
    "_seq",
    "_load",
    "_op" = 'delete' as "is_deleted",
    "_hash"
from {{ source('acme_pay', 'charges') }}
