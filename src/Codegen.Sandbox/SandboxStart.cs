using System.Globalization;

namespace Codegen.Sandbox;

/// <summary>The time with which a sandbox' clock begins; it ticks on from there.</summary>
/// <param name="At">The instant; null for ours.</param>
/// <param name="Offset">How far from <paramref name="At"/>, before or after.</param>
public sealed record SandboxStart(DateTimeOffset? At, TimeSpan Offset)
{
    /// <summary>Our own time.</summary>
    public static SandboxStart Now { get; } = new(null, TimeSpan.Zero);

    /// <summary>Reads a start: an instant such as <c>2026-01-31T12:00:00Z</c>, or a distance from our time such as <c>-2d</c>, <c>+36h</c>, <c>+5m</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="Contracts.Errors.CodegenException">CG9405: it is neither.</exception>
    public static SandboxStart Parse(string text)
    {
        if (text.Length > 2 && text[0] is '+' or '-' && double.TryParse(text[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            switch (text[^1])
            {
                case 'd':
                    return new SandboxStart(null, TimeSpan.FromDays(number));
                case 'h':
                    return new SandboxStart(null, TimeSpan.FromHours(number));
                case 'm':
                    return new SandboxStart(null, TimeSpan.FromMinutes(number));
            }
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new SandboxStart(at, TimeSpan.Zero)
            : throw SandboxError.Option($"--clock: '{text}' is neither an instant such as 2026-01-31T12:00:00Z nor a distance such as -2d, +36h or +5m");
    }

    /// <summary>The instant to begin with, in whole seconds.</summary>
    /// <param name="ours">Our time.</param>
    internal DateTimeOffset Resolve(TimeProvider ours) =>
        DateTimeOffset.FromUnixTimeSeconds(((At ?? ours.GetUtcNow()) + Offset).ToUnixTimeSeconds());
}
