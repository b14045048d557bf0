select id
from {{ ref('stg_shop__orders') }}
{% if is_incremental() %} where id > 1 {% endif %}
