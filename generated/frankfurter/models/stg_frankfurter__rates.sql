-- Written by `generate`, never edited. The newest version of each record that isn't deleted.
select
    "_connection",
    "_partition",
    "_key",
    "value",
    "_version",
    "_at",
    "_seq",
    "_load",
    "_hash"
from {{ ref('stg_frankfurter__rates_log') }}
qualify
    row_number() over (
        partition by "_connection", "_partition", "_key"
        order by "_version" desc, "_at" desc, "_seq" desc) = 1
    and not "is_deleted"
