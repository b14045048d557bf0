using Codegen.Sandbox.Documents;

namespace Codegen.Sandbox.Values;

/// <summary>Draws texts: by format, then by pattern, then by what the property's name promises.</summary>
internal static class StringValues
{
    private const string Hex = "0123456789abcdef";
    private static readonly string[] Currencies = ["usd", "eur", "gbp", "jpy", "sek"];
    private static readonly string[] Countries = ["US", "DE", "FR", "JP", "SE", "BR"];

    /// <summary>Draws a text, as long as the schema allows.</summary>
    /// <param name="name">The property.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="seed">What it is drawn from.</param>
    public static string Draw(string name, Schema schema, Seed seed)
    {
        if (schema.Pattern is { } pattern && PatternSampler.Sample(pattern, seed) is { } sample)
            return sample;

        return Fit(ByFormat(schema.Format, seed) ?? ByName(name.ToLowerInvariant(), seed), schema, seed);
    }

    private static string? ByFormat(string? format, Seed seed) => format switch
    {
        "uri" or "url" or "uri-reference" or "uri-template" => $"https://example.com/{Words.Word(seed)}/{Words.Code(seed, 8, Hex)}",
        "email" => $"{Words.Word(seed)}.{Words.Code(seed, 4, Hex)}@example.com",
        "uuid" => Uuid(seed),
        "hostname" => $"{Words.Word(seed)}.example.com",
        "ipv4" => $"192.0.2.{seed.Below(255)}",
        "ipv6" => $"2001:db8::{Words.Code(seed, 4, Hex)}",
        "byte" => Convert.ToBase64String(BitConverter.GetBytes(seed.Value)),
        "duration" => $"PT{seed.Below(3600)}S",
        "time" => $"{seed.Below(24):D2}:{seed.With(1).Below(60):D2}:00Z",
        "decimal" => $"{seed.Below(100_000)}.{seed.With(1).Below(100):D2}",
        _ => null,
    };

    private static string ByName(string name, Seed seed) => name switch
    {
        _ when name.EndsWith("email", StringComparison.Ordinal) => ByFormat("email", seed)!,
        _ when name.EndsWith("url", StringComparison.Ordinal) || name.EndsWith("uri", StringComparison.Ordinal) => ByFormat("uri", seed)!,
        "id" or "sid" or "token" or "sha" => Words.Code(seed, 16),
        _ when name.EndsWith("_id", StringComparison.Ordinal) => Words.Code(seed, 16),
        "currency" => seed.Pick(Currencies),
        "country" => seed.Pick(Countries),
        "color" => Words.Code(seed, 6, Hex),
        "login" or "username" or "slug" => $"{Words.Word(seed)}-{Words.Code(seed, 3, Hex)}",
        "name" or "full_name" or "display_name" => Words.Person(seed),
        "phone" => $"+1555{seed.Below(10_000_000):D7}",
        "body" or "text" or "message" or "content" => Words.Sentence(seed, 4, 24),
        _ => Words.Sentence(seed, 1, 5),
    };

    private static string Uuid(Seed seed)
    {
        var hex = Words.Code(seed, 32, Hex);
        return $"{hex[..8]}-{hex[8..12]}-4{hex[13..16]}-a{hex[17..20]}-{hex[20..]}";
    }

    private static string Fit(string text, Schema schema, Seed seed)
    {
        if (schema.MinLength is { } least && text.Length < least)
            text += Words.Code(seed, Math.Min(least - text.Length, 10_000));

        if (schema.MaxLength is not { } most || text.Length <= most)
            return text;

        // Not through the middle of a character that takes two.
        return most > 0 && char.IsHighSurrogate(text[most - 1]) ? text[..(most - 1)] : text[..most];
    }
}
