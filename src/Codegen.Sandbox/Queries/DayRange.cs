using System.Globalization;
using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Records;
using Codegen.Sandbox.Worlds;

namespace Codegen.Sandbox.Queries;

/// <summary>The days that a path asks for. A range that begins on a day without a record begins with the last earlier one that has.</summary>
/// <param name="world">The world.</param>
internal sealed class DayRange(World world)
{
    /// <summary>What the records must satisfy.</summary>
    /// <param name="stream">A stream of days.</param>
    /// <param name="values">The values of the path's parameters, in order.</param>
    /// <exception cref="RefusedRequestException">404: a bound is no day.</exception>
    public IReadOnlyList<FilterCondition> Read(StreamFacts stream, IReadOnlyList<string> values)
    {
        var names = stream.Operation.PathParameters.ToList();
        var start = Day(values[names.IndexOf(stream.Bounds.Start)]);
        var end = Day(values[names.IndexOf(stream.Bounds.End)]);
        return
        [
            new FilterCondition(stream.Key[0], FilterOperator.AtLeast, [Nearest(stream, start)]),
            new FilterCondition(stream.Key[0], FilterOperator.AtMost, [end]),
        ];
    }

    private string Nearest(StreamFacts stream, string start) => world.Read(stream, records => records.All
        .Where(record => world.IsListed(record) && string.CompareOrdinal(record.KeyParts[0], start) <= 0)
        .Select(record => record.KeyParts[0])
        .Max(StringComparer.Ordinal)) ?? start;

    private static string Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? DayRecord.KeyOf(day)
        : throw new RefusedRequestException(404, "Not Found");
}
