{{ func one() }}1{{ end }}
select 1
