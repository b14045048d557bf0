-- Written by `generate`, never edited. The newest version of each record that isn't deleted.
select
    "_connection",
    "_partition",
    "_key",
    "id",
    "node_id",
    "name",
    "full_name",
    "owner",
    "private",
    "visibility",
    "fork",
    "description",
    "homepage",
    "html_url",
    "url",
    "language",
    "topics",
    "license",
    "default_branch",
    "size",
    "forks_count",
    "stargazers_count",
    "subscribers_count",
    "open_issues_count",
    "archived",
    "disabled",
    "created_at",
    "updated_at",
    "pushed_at",
    "_version",
    "_at",
    "_seq",
    "_load",
    "_hash"
from {{ ref('stg_github__repositories_log') }}
qualify
    row_number() over (
        partition by "_connection", "_partition", "_key"
        order by "_version" desc, "_at" desc, "_seq" desc) = 1
    and not "is_deleted"
