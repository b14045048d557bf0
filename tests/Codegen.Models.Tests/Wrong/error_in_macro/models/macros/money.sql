-- Amounts in a currency's units.
{{ func minor(amount) }}{{ amount }} / {{ digitz(amount) }}{{ end }}

{{ func in_euro(amount) }}round({{ minor(amount) }} * rate, 2){{ end }}
{{ func bad_sql(column) }}coalesce({{ column }}, zero){{ end }}
{{ func bad_ref(name) }}select id from {{ ref(name) }}{{ end }}
