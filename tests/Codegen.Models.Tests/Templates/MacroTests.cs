namespace Codegen.Models.Tests.Templates;

public sealed class MacroTests
{
    private const string Macros = """
        {{ func twice(x) }}({{ x }} + {{ x }}){{ end }}
        {{ func larger(a, b)
            $sum = twice(a)
        }}greatest({{ $sum }}, {{ b }}){{ end }}
        {{ func one() }}{{ ret '1' }}{{ end }}
        {{ func at_least(x)
            if x == one()
                ret 'one'
            end
        }}more{{ end }}
        """;

    [Theory]
    [InlineData("{{ twice('amount') }}", "(amount + amount)")]
    [InlineData("{{ twice(twice('amount')) }}", "((amount + amount) + (amount + amount))")]
    [InlineData("{{ larger(one(), twice('id')) }}", "greatest((1 + 1), (id + id))")]
    [InlineData("'{{ at_least(one()) }}'", "'one'")]
    [InlineData("'{{ at_least('2') + '!' }}'", "'more!'")]
    public void What_a_macro_writes_is_its_value_wherever_it_is_called(string call, string expected)
    {
        var manifest = CompiledProject.WithShop(
            ("models/macros/sums.sql", Macros),
            ("models/marts/fct_sums.sql", $"select {call} as value from {{{{ ref('stg_shop__orders') }}}}")).Sound();

        Assert.Equal($"select {expected} as value from \"staging\".\"stg_shop__orders\"", manifest.Model("fct_sums").CompiledCode);
    }
}
