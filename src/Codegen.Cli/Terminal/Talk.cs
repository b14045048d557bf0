using System.Globalization;

namespace Codegen.Cli.Terminal;

/// <summary>What the command line says to a person, on standard error: finished lines, names on the left, outcomes as words.</summary>
/// <param name="writer">Where it goes.</param>
/// <param name="colours">Whether words may be coloured: on a terminal, and <c>NO_COLOR</c> not set.</param>
internal sealed class Talk(TextWriter writer, bool colours)
{
    /// <summary>Standard error as it is.</summary>
    public static Talk Standard { get; } = new(
        Console.Error, !Console.IsErrorRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    /// <summary>A line of plain words.</summary>
    /// <param name="line">The line.</param>
    public void Say(string line) => writer.WriteLine(line);

    /// <summary>A finished step.</summary>
    /// <param name="name">What it was about.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="detail">What there is to know.</param>
    public void Step(string name, Outcome outcome, string detail) =>
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-30} {Word(outcome)}  {detail}"));

    private string Word(Outcome outcome)
    {
        var word = outcome.ToString().ToLowerInvariant().PadRight(4);
        return colours ? $"\e[{Colour(outcome)}m{word}\e[0m" : word;
    }

    private static int Colour(Outcome outcome) => outcome switch
    {
        Outcome.Ok => 32,
        Outcome.Fail => 31,
        _ => 33,
    };
}
