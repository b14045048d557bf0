{{ func one() }}1{{ end }}
{{ func ref(x) }}{{ x }}{{ end }}
