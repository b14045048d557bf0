using Codegen.Specs;

namespace Codegen.Generators.Lock;

/// <summary>
/// Prints <c>connector.lock.yaml</c>: every effective value of a source, and where each decision came from. It is output only, for review
/// and for models; the next <c>generate</c> compares with it.
/// </summary>
public static class LockFile
{
    /// <summary>The file's name in the source's folder.</summary>
    public const string Name = "connector.lock.yaml";

    private const int Format = 1;

    /// <summary>The file's text.</summary>
    /// <param name="spec">The source as it was understood.</param>
    public static string Write(ConnectorSpec spec)
    {
        var writer = new YamlWriter();
        writer.Comment("Written by `generate`, never edited: every effective value, then where each decision came from.");
        writer.Scalar("format", Format);
        LockValues.Write(writer, spec.Definition);
        writer.Scalar("mapped", spec.Mapped);
        writer.Open("decisions");
        foreach (var decision in spec.Decisions)
            writer.Item(Describe(decision));
        writer.Close();
        return writer.ToString();
    }

    private static IEnumerable<KeyValuePair<string, object?>> Describe(Decision decision) =>
    [
        new("of", decision.Subject),
        new("value", decision.Value),
        new("from", decision.From),
        new("sure", decision.Sure),
        new("where", WithoutPlace(decision.Where)),
        new("why", decision.Why),
    ];

    /// <summary>A line and column would make the lock change with every comment in a mapping: the file is enough.</summary>
    private static string WithoutPlace(string where)
    {
        var place = where.LastIndexOf('(');
        return place > 0 && where.EndsWith(")", StringComparison.Ordinal) ? where.Substring(0, place) : where;
    }
}
