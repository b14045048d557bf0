/* Money is exact: whole numbers of minor units, decimals, and divisions of whole numbers. Nothing passes through floating point. */

/* An amount of minor units in major ones, such as 1234 cents as 12.34. */
{{ func major_units(minor, minor_unit) }}cast(cast({{ minor }} as decimal(30, 0)) * {{ minor_unit }} as decimal(38, 4)){{ end }}

/* A quotient of whole numbers as a whole number, halves away from zero; the divisor is above zero. */
{{ func divide_half_away(dividend, divisor) }}(sign({{ dividend }}) * ((2 * abs({{ dividend }}) + {{ divisor }}) // (2 * ({{ divisor }})))){{ end }}

/* An amount of minor units in euros, rounded to cents, halves away from zero; rate is what one euro costs, with six decimals at most. */
{{ func in_eur(minor, minor_unit, rate)
    $dividend = 'cast(' + minor + ' as hugeint) * cast(' + minor_unit + ' * 10000 as hugeint) * 10000'
    $divisor = 'cast(' + rate + ' * 1000000 as hugeint)'
}}cast(cast({{ divide_half_away($dividend, $divisor) }} as decimal(30, 0)) * 0.01 as decimal(38, 2)){{ end }}
