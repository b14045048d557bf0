{{ func surrogate_key(columns) }}md5({{ columns | array.join '||' }}){{ end }}
