using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Codegen.Warehouse.Binding;
using Codegen.Warehouse.DuckDb.Binding.Plans;

namespace Codegen.Warehouse.DuckDb.Binding;

/// <summary>The binder's errors, as it puts them where a plan would be.</summary>
internal static partial class PlanErrors
{
    /// <exception cref="BindException">The answer is an error, or no single query.</exception>
    public static void Check(string sql, JsonElement answer)
    {
        if (answer.Flag("error"))
            throw new BindException(Of(sql, answer));
        var queries = answer.Items("plans").Count();
        if (queries != 1)
            throw new BindException(queries == 0 ? "expected a query; there is none" : "expected one query, and nothing after it", 0);
    }

    public static bool IsPlan(JsonElement answer) => !answer.Flag("error") && answer.Items("plans").Count() == 1;

    public static string FirstLine(string message) => message.Split('\n', 2)[0].TrimEnd();

    private static BindError Of(string sql, JsonElement answer)
    {
        var message = answer.Text("error_message");
        if (message.Contains("type MULTI", StringComparison.Ordinal))
            return new BindError(
                "a PIVOT must list its columns, as in PIVOT t ON c IN ('a', 'b'): they are known only from data otherwise",
                Pivot().Match(sql) is { Success: true } word ? word.Index : null,
                []);
        return new BindError(FirstLine(message), Offset(sql, answer.Text("position")), Candidates(answer, message));
    }

    /// <summary>DuckDB counts bytes of UTF-8.</summary>
    private static int? Offset(string sql, string position)
    {
        if (!int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes))
            return null;
        var offset = 0;
        foreach (var rune in sql.EnumerateRunes())
        {
            if ((bytes -= rune.Utf8SequenceLength) < 0)
                break;
            offset += rune.Utf16SequenceLength;
        }

        return offset;
    }

    private static IReadOnlyList<string> Candidates(JsonElement answer, string message)
    {
        if (answer.Text("error_subtype") is "COLUMN_NOT_FOUND" or "MISSING_ENTRY" && answer.Text("candidates") is { Length: > 0 } list)
            return list.Split(',');
        var bindings = Bindings().Match(message);
        return bindings.Success ? [.. Quoted().Matches(bindings.Value).Select(name => name.Groups[1].Value)] : [];
    }

    [GeneratedRegex("Candidate bindings:.*")]
    private static partial Regex Bindings();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\bpivot\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pivot();
}
