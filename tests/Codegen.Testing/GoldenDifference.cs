namespace Codegen.Testing;

/// <summary>Says where two texts differ.</summary>
internal static class GoldenDifference
{
    private const int Context = 3;

    /// <summary>The first line that differs, with some lines around it.</summary>
    public static string Describe(string file, string? expected, string actual)
    {
        const string accept = "Run the tests with CODEGEN_ACCEPT=1 to accept what they produce.";
        var now = actual.Split('\n');
        if (expected is null)
            return $"{file} is missing. {accept}\n{Lines("+", now, 0, 40)}";
        var before = expected.Split('\n');
        var first = 0;
        while (first < before.Length && first < now.Length && before[first] == now[first])
            first++;
        var from = Math.Max(0, first - Context);
        return $"""
            {file}({first + 1},1): differs from what the test produced. {accept}
            {Lines(" ", before, from, first - from)}{Lines("-", before, first, Context)}{Lines("+", now, first, Context)}
            """;
    }

    private static string Lines(string mark, string[] lines, int from, int count) =>
        string.Concat(lines.Skip(from).Take(count).Select(line => $"{mark} {line}\n"));
}
