namespace Codegen.Cli.Terminal;

/// <summary>Lets a line through now and then, so that a person sees that long work goes on and a log stays short.</summary>
/// <param name="time">The clock.</param>
internal sealed class Pace(TimeProvider time)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);
    private long _last = time.GetTimestamp();

    /// <summary>Whether five seconds have passed since the start, or since it was last true.</summary>
    public bool IsDue()
    {
        if (time.GetElapsedTime(_last) < Between)
            return false;
        _last = time.GetTimestamp();
        return true;
    }
}
