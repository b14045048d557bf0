-- Written by `generate`, never edited. Every version of every record, typed; deletes too.
select
    "_connection",
    "_partition",
    "_key",
    "value",
    "_version",
    "_at",
    "_seq",
    "_load",
    "_op" = 'delete' as "is_deleted",
    "_hash"
from {{ source('frankfurter', 'rates') }}
