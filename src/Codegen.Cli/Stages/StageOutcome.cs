namespace Codegen.Cli.Stages;

/// <summary>How a stage ended.</summary>
/// <param name="ExitCode">One of <see cref="Cli.ExitCode"/>.</param>
/// <param name="Accounted">Records that are where they should be, or known to be elsewhere.</param>
/// <param name="Received">Records that came in.</param>
internal sealed record StageOutcome(int ExitCode, long Accounted, long Received)
{
    /// <summary>Connections and streams that were not read or loaded to their end; how many records they lack, nobody knows.</summary>
    public IReadOnlyList<string> Incomplete { get; init; } = [];

    /// <summary>Both outcomes in one.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static StageOutcome operator +(StageOutcome left, StageOutcome right) =>
        new(Worse(left.ExitCode, right.ExitCode), left.Accounted + right.Accounted, left.Received + right.Received)
        {
            Incomplete = [.. left.Incomplete, .. right.Incomplete],
        };

    /// <summary>The worse of two exit codes: a defect of the data or of the settings is told before one that goes away by itself.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static int Worse(int left, int right) => Rank(left) >= Rank(right) ? left : right;

    private static int Rank(int exitCode) => exitCode switch
    {
        Cli.ExitCode.Done => 0,
        Cli.ExitCode.Findings => 1,
        Cli.ExitCode.Transient => 2,
        Cli.ExitCode.Held => 3,
        Cli.ExitCode.Failed => 4,
        Cli.ExitCode.Usage => 5,
        _ => 6,
    };
}
