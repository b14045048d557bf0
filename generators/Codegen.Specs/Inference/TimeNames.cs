using System.Text.RegularExpressions;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;
using Codegen.Specs.Naming;
using Codegen.Specs.Operations;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Inference;

/// <summary>Recognises instants, in records and in parameters, by format, description and name.</summary>
internal static class TimeNames
{
    private static readonly Regex Milliseconds = new(
        @"\b(milliseconds|millis)\b.*\b(epoch|1970|unix)\b|\b(epoch|1970|unix)\b.*\b(milliseconds|millis)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static readonly Regex Seconds = new(
        @"\bunix[ -]?(time|timestamp|epoch)|\bepoch\b|seconds since|\b1970\b|measured in seconds", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex TimeWords = new(
        @"\b(date|time|timestamp|iso ?8601|rfc ?3339)\b|YYYY-MM-DD", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Rfc3339 = new(
        @"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$", RegexOptions.CultureInvariant);

    /// <summary>How a field writes an instant; null where it holds none, as far as the document tells.</summary>
    public static Finding<TimeFormat>? FormatOf(string name, Schema schema)
    {
        switch (ColumnTypes.Of(schema))
        {
            case ColumnType.Timestamp:
                return Spec(TimeFormat.Rfc3339, schema, Certainty.High, "format: date-time");
            case ColumnType.Date:
                return Spec(TimeFormat.Date, schema, Certainty.High, "format: date");
            case ColumnType.Text when schema.Example is { } example && Prose.Says(Rfc3339, example):
                return Spec(TimeFormat.Rfc3339, schema, Certainty.Medium, "its example is an RFC 3339 instant");
            case ColumnType.Integer:
                return EpochOf(name, schema);
            default:
                return null;
        }
    }

    /// <summary>Whether a parameter takes an instant, by type and format, or at least by its description.</summary>
    public static bool IsTime(ApiParameter parameter)
    {
        if (ColumnTypes.Of(parameter.Schema) is ColumnType.Timestamp or ColumnType.Date)
            return true;
        if (parameter.IsInteger)
            return EpochOf(parameter.Name, parameter.Schema with { Description = parameter.Description }) is not null;
        return parameter.Schema.Kinds is SchemaKinds.String or SchemaKinds.None && Prose.Says(TimeWords, parameter.Description);
    }

    private static Finding<TimeFormat>? EpochOf(string name, Schema schema)
    {
        switch (schema.Format)
        {
            case "unix-time" or "unixtime" or "unix-timestamp" or "timestamp" or "epoch" or "epoch-seconds":
                return Spec(TimeFormat.EpochSeconds, schema, Certainty.High, $"format: {schema.Format}");
            case "unix-time-millis" or "timestamp-millis" or "epoch-millis" or "unix-milliseconds" or "timestamp-milliseconds":
                return Spec(TimeFormat.EpochMilliseconds, schema, Certainty.High, $"format: {schema.Format}");
        }

        if (Prose.Says(Milliseconds, schema.Description))
            return new(
                TimeFormat.EpochMilliseconds,
                Evidence.Prose,
                Certainty.High,
                schema.Pointer,
                "its description speaks of milliseconds since 1970");
        if (Prose.Says(Seconds, schema.Description))
            return new(
                TimeFormat.EpochSeconds, Evidence.Prose, Certainty.High, schema.Pointer, "its description speaks of seconds since 1970");
        if (!IsTimeName(Words.Of(name)))
            return null;
        return long.TryParse(schema.Example, out var example) && example > 100_000_000_000
            ? new(
            TimeFormat.EpochMilliseconds,
            Evidence.Names,
            Certainty.Medium,
            schema.Pointer,
            "an integer named as a time, whose example is too big for seconds")
            : new(TimeFormat.EpochSeconds, Evidence.Names, Certainty.Medium, schema.Pointer, "an integer named as a time");
    }

    private static bool IsTimeName(IReadOnlyList<string> words) =>
        words.Count > 0
            && (words[words.Count - 1] is "at" or "timestamp" || (words.Count == 1 && words[0] is "created" or "updated" or "modified"));

    private static Finding<TimeFormat> Spec(TimeFormat format, Schema schema, Certainty sure, string why) =>
        new(format, Evidence.Spec, sure, schema.Pointer, why);
}
