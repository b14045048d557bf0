/*---
materialized: scd2
unique_key: [connection, repository, issue_id]
---*/
select
    _connection as connection,
    _partition as repository,
    _key as issue_id,
    number as issue_number,
    title,
    state,
    state_reason,
    json_extract_string("user", '$.login') as author_login,
    pull_request is not null as is_pull_request,
    locked as is_locked,
    created_at as opened_at,
    closed_at,
    _version,
    _at,
    _seq,
    _load,
    is_deleted
from {{ ref('stg_github__issues_log') }}
