using System.Diagnostics;
using Codegen.Contracts.Errors;

namespace Codegen.Models.Tests.Templates;

/// <summary>Templates that would run for ever, or for the memory of a whole machine, end with an error.</summary>
public sealed class HostileTemplateTests
{
    private static readonly string[] Templates =
    [
        "{{ while true; x = 1; end }}",
        "{{ for a in 1..1000; for b in 1..1000; for c in 1..1000; x = c; end; end; end }}",
        "{{ func f(n); if n < 2; ret n; end; ret f(n - 1) + f(n - 2); end; f(60) }}",
        "{{ func f(n); ret f(n + 1); end; f(1) }}",
        "{{ x = 'aaaaaaaaaa'; for i in 1..60; x = x + x; end }}",
        "{{ 'x' * 2000000000 | string.size }}",
        "{{ 'x' | string.pad_left 2000000000 | string.size }}",
        "{{ (1..2000000000) | array.size }}",
        "{{ a = [1]; for i in 1..60; a = a + a; end; a.size }}",
        "{{ (1 << 2000000000) > 5 }}",
        "{{ for a in 1..99999 }}" + new string('x', 200) + "{{ end }}",
        "{{ " + new string('(', 20000) + "1" + new string(')', 20000) + " }}",
        "{{ string.evil = 1 }}",
        "{{ date.now }}",
        "{{ include 'x' }}",
        "{{ math.random 1 9 }}",
        "{{ 'select 1' | object.eval }}",
    ];

    [Fact]
    public void Each_ends_with_an_error_of_its_own()
    {
        var started = Stopwatch.GetTimestamp();

        var result = CompiledProject.Of([.. Templates.Select((template, at) => (FileOf(at), $"select 1 as a\n{template}"))]);

        Assert.All(
            Templates.Select((_, at) => FileOf(at)),
            file => Assert.Single(result.Problems, problem => problem.Position.File == file && problem.Severity == ProblemSeverity.Error));
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    private static string FileOf(int number) => $"models/marts/m{number}.sql";
}
