with versions as (
    select
        connection,
        repository,
        issue_id,
        state,
        lag(state) over (partition by connection, repository, issue_id order by valid_from) as state_before
    from {{ ref('dim_issue') }}
),

reopened as (
    select
        connection,
        repository,
        issue_id,
        count(*) filter (where state = 'open' and state_before = 'closed') as reopen_count
    from versions
    group by connection, repository, issue_id
),

issues as (
    select
        connection,
        repository,
        issue_id,
        issue_number,
        state,
        author_login,
        opened_at,
        case when state = 'closed' then closed_at end as closed_at
    from {{ ref('dim_issue') }}
    where valid_to is null and not is_deleted and not is_pull_request
)

select
    issue.connection,
    issue.repository,
    issue.issue_id,
    issue.issue_number,
    issue.state,
    issue.author_login,
    issue.opened_at,
    {{ local_date('issue.opened_at') }} as opened_date,
    issue.closed_at,
    {{ local_date('issue.closed_at') }} as closed_date,
    date_diff('second', issue.opened_at, issue.closed_at) as cycle_time_seconds,
    coalesce(reopened.reopen_count, 0) as reopen_count
from issues as issue
left join reopened
    on reopened.connection = issue.connection
    and reopened.repository = issue.repository
    and reopened.issue_id = issue.issue_id
