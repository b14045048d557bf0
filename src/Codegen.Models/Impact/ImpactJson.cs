using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Codegen.Models.Impact;

/// <summary>Writes a report for programs.</summary>
public static class ImpactJson
{
    private static readonly ImpactJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        Converters =
        {
            new JsonStringEnumConverter<ChangeKind>(JsonNamingPolicy.SnakeCaseLower),
            new JsonStringEnumConverter<EffectKind>(JsonNamingPolicy.SnakeCaseLower),
            new JsonStringEnumConverter<Contracts.Errors.ProblemSeverity>(JsonNamingPolicy.SnakeCaseLower),
        },
    });

    /// <summary>
    /// An object with <c>changes</c>, <c>effects</c>, <c>problems</c>, <c>is_breaking</c> and <c>broken</c>, members and kinds in snake case;
    /// the same report gives the same text.
    /// </summary>
    /// <param name="report">The report.</param>
    public static string Write(ImpactReport report) => JsonSerializer.Serialize(report, Context.ImpactReport) + "\n";
}
