-- Written by `generate`, never edited. The newest version of each record that isn't deleted.
select
    "_connection",
    "_partition",
    "_key",
    "id",
    "node_id",
    "number",
    "url",
    "repository_url",
    "comments_url",
    "html_url",
    "title",
    "body",
    "state",
    "state_reason",
    "user",
    "author_association",
    "labels",
    "assignees",
    "milestone",
    "locked",
    "active_lock_reason",
    "comments",
    "reactions",
    "pull_request",
    "draft",
    "closed_at",
    "created_at",
    "updated_at",
    "_version",
    "_at",
    "_seq",
    "_load",
    "_hash"
from {{ ref('stg_github__issues_log') }}
qualify
    row_number() over (
        partition by "_connection", "_partition", "_key"
        order by "_version" desc, "_at" desc, "_seq" desc) = 1
    and not "is_deleted"
