using System.Globalization;
using Codegen.Cli.Stages;

namespace Codegen.Cli.Terminal;

/// <summary>The last lines of a run: what is accounted for, and what a person may want to do next.</summary>
internal static class Closing
{
    /// <summary>Says them.</summary>
    /// <param name="talk">Where lines go.</param>
    /// <param name="outcome">How the run ended.</param>
    /// <param name="what">What was counted.</param>
    /// <param name="profile">The profile, which the next command must name unless it is the default.</param>
    /// <param name="next">The next command.</param>
    public static void Say(Talk talk, StageOutcome outcome, string what, string profile, string next)
    {
        Tell(talk, outcome, what);
        if (outcome.ExitCode == ExitCode.Done)
            talk.Next(next, profile);
    }

    /// <summary>Says what is accounted for, and nothing of a next command.</summary>
    /// <param name="talk">Where lines go.</param>
    /// <param name="outcome">How the run ended.</param>
    /// <param name="what">What was counted.</param>
    public static void Tell(Talk talk, StageOutcome outcome, string what)
    {
        if (outcome is { ExitCode: ExitCode.Done, Received: 0 })
            talk.Say("Nothing new.");
        talk.Say(string.Create(CultureInfo.InvariantCulture, $"{outcome.Accounted:N0} of {outcome.Received:N0} {what} accounted for{Incomplete(outcome)}."));
        if (outcome.ExitCode == ExitCode.Transient)
            talk.Say("What was committed stays. Run the same command again later: it goes on from there.");
    }

    private static string Incomplete(StageOutcome outcome)
    {
        const int Shown = 5;
        if (outcome.Incomplete.Count == 0)
            return "";
        var more = outcome.Incomplete.Count > Shown ? $" and {outcome.Incomplete.Count - Shown} more" : "";
        return $"; incomplete: {string.Join(", ", outcome.Incomplete.Take(Shown))}{more}";
    }
}
