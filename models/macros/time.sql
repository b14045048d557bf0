/* Time: which version held when, and on which day something happened. */

/* Whether the period of a relation (valid_from, included, to valid_to, excluded; null is open) holds an instant or a day. */
{{ func as_of(period, at) }}({{ period }}.valid_from <= {{ at }} and ({{ period }}.valid_to is null or {{ at }} < {{ period }}.valid_to)){{ end }}

/* The beginning of a history's version, where the first version known of a key stands for all that was before it. */
{{ func known_since(key) }}case when row_number() over (partition by {{ key }} order by valid_from) = 1 then cast('-infinity' as timestamp with time zone) else valid_from end{{ end }}

/* The day of an instant, in the zone in which this project counts days. */
{{ func local_date(at) }}cast(timezone('{{ var('reporting_time_zone', 'UTC') }}', {{ at }}) as date){{ end }}
