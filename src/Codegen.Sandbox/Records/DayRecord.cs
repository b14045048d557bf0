using System.Globalization;
using System.Text.Json;
using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Values;

namespace Codegen.Sandbox.Records;

/// <summary>The record of a day: numbers that wander, day by day, about a middle.</summary>
internal static class DayRecord
{
    /// <summary>Values drift between points that lie so many days apart.</summary>
    private const int Stride = 30;

    /// <summary>How far those points lie from the middle at most, as a part of it.</summary>
    private const double Drift = 0.05;

    /// <summary>How far a day's value lies from its place between them at most, as a part of the middle.</summary>
    private const double Jitter = 0.004;

    /// <summary>Values have so many digits that mean something, as exchange rates have.</summary>
    private const int Digits = 5;

    /// <summary>How a day is written.</summary>
    public static string KeyOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Writes a day's record.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="record">The record.</param>
    /// <param name="facts">What it holds.</param>
    public static void Write(Utf8JsonWriter writer, Record record, DayFacts facts)
    {
        var day = DateOnly.ParseExact(record.KeyParts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
        writer.WriteStartObject();
        foreach (var (name, middle) in facts.Members)
            writer.WriteNumber(name, Round(middle * (1 + Swing(record.Seed.With(name), day))));
        writer.WriteEndObject();
    }

    private static double Swing(Seed seed, int day)
    {
        var (before, part) = (seed.With((ulong)(day / Stride)).Fraction, (day % Stride) / (double)Stride);
        var after = seed.With((ulong)(day / Stride) + 1).Fraction;
        var noise = seed.With("day").With((ulong)day).Fraction;
        return (Drift * Signed(before + ((after - before) * part))) + (Jitter * Signed(noise));
    }

    private static double Signed(double fraction) => (2 * fraction) - 1;

    private static double Round(double value) =>
        value <= 0 ? value : Math.Round(value, Math.Clamp(Digits - 1 - (int)Math.Floor(Math.Log10(value)), 0, 15));
}
