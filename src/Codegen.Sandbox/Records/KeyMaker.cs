using System.Globalization;
using Codegen.Sandbox.Documents;
using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Values;

namespace Codegen.Sandbox.Records;

/// <summary>Makes keys that no other record of the stream has. Numbers ascend in the order of creation; texts have no order.</summary>
internal static class KeyMaker
{
    private const int TextLength = 16;
    private const string Base36 = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>Makes a key.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="ordinal">The record's place in the order of creation.</param>
    /// <param name="seed">What it is drawn from; another seed gives another text.</param>
    /// <returns>The text of each field of the key.</returns>
    public static IReadOnlyList<string> Make(StreamFacts stream, int ordinal, Seed seed)
    {
        var parts = new string[stream.Key.Count];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = Make(stream, stream.Key[i], ordinal, seed.With(Salts.Key).With((ulong)i));

        return parts;
    }

    private static string Make(StreamFacts stream, string field, int ordinal, Seed seed)
    {
        var schema = FieldSchema.Find(stream.Record, field)!;
        if (schema.Type is SchemaType.Integer or SchemaType.Number)
            return (First(stream, schema) + ordinal).ToString(CultureInfo.InvariantCulture);

        if (schema.Format is not null || schema.Pattern is not null)
            return StringValues.Draw("id", schema, seed);

        var room = (schema.MaxLength ?? int.MaxValue) - stream.KeyPrefix.Length;
        return stream.KeyPrefix + (room >= TextLength ? Words.Code(seed, TextLength) : Counted(ordinal, room));
    }

    // Identifiers of 64 bits don't fit in 32 on purpose: whoever reads them too narrowly shall notice.
    private static long First(StreamFacts stream, Schema schema)
    {
        var salt = Seed.Of(stream.Name).Below(900);
        return (long)(schema.Minimum ?? 0) + (schema.Format == "int64" ? 3_000_000_000L + (salt * 10_000_000L) : 1_000);
    }

    private static string Counted(int ordinal, int room)
    {
        var text = string.Empty;
        for (var rest = ordinal; text.Length < Math.Max(1, room) && (rest > 0 || text.Length == 0); rest /= Base36.Length)
            text = Base36[rest % Base36.Length] + text;

        return text;
    }
}
