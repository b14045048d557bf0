/*---
description: Orders.
---*/
select o.id, {{ if false }} x.y, {{ end }} o.status
from {{ ref('stg_shop__order') }} as o
{{ if false }} join {{ ref('nothing_like_it') }} as x on true {{ end }}
