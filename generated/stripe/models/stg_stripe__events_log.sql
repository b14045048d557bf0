-- Written by `generate`, never edited. Every version of every record, typed; deletes too.
select
    "_connection",
    "_partition",
    "_key",
    "id",
    "object",
    "type",
    case when "created" between -62135596800 and 253402300799 then to_timestamp("created") end as "created",
    "api_version",
    "livemode",
    "pending_webhooks",
    "request",
    "data",
    "_version",
    "_at",
    "_seq",
    "_load",
    "_op" = 'delete' as "is_deleted",
    "_hash"
from {{ source('stripe', 'events') }}
