{{ bad_ref('stg_shop__ordrs') }}
