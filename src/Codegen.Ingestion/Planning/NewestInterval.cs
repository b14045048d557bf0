using Codegen.Contracts.Commits;
using Codegen.Contracts.Connectors;
using Codegen.Ingestion.Connections;

namespace Codegen.Ingestion.Planning;

/// <summary>What to ask for where no plan says it: in a probe, in a preview.</summary>
internal static class NewestInterval
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    /// <summary>Nothing, which means everything; but of a stream whose range stands in its path, the newest month.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="settings">The connection's settings.</param>
    /// <param name="now">The time, ours or the provider's.</param>
    public static Interval? Of(StreamDefinition stream, ConnectionSettings settings, DateTimeOffset now)
    {
        if (stream.Cursor is not { } cursor || !stream.Request.Path.Contains($"{{{cursor.StartParameter}}}", StringComparison.Ordinal))
            return null;
        var to = CursorStep.Floor(cursor, now);
        var begin = ConfiguredBegin.Of(cursor, settings);
        var from = CursorStep.Floor(cursor, CursorStep.Back(to, cursor.Window < Longest ? cursor.Window.Value : Longest));
        return new Interval(begin > from && begin < to ? CursorStep.Floor(cursor, begin) : from, to);
    }
}
