using System.Globalization;
using System.Text.RegularExpressions;
using Codegen.Specs.Operations;

namespace Codegen.Specs.Inference;

/// <summary>
/// Finds how long a provider keeps what it lists, where the operation's description says so: <c>events of the last 30 days</c>.
/// </summary>
internal static class RetentionRule
{
    private static readonly Regex Span = new(
        @"\b(?:last|past|previous|up to|within(?: the last)?|for)\s+(\d{1,3})\s+days\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The span; null where nothing is said.</summary>
    public static Finding<TimeSpan>? Find(ApiOperation operation)
    {
        if (Prose.Find(Span, operation.Prose) is not { Success: true } match)
            return null;
        var days = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        return new(
            TimeSpan.FromDays(days),
            Evidence.Prose,
            Certainty.Medium,
            operation.Node.Pointer,
            $"its description says: {match.Value.Trim()}");
    }
}
