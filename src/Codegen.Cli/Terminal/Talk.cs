using Codegen.Cli.Configuration;

namespace Codegen.Cli.Terminal;

/// <summary>What the command line says to a person, on standard error: finished lines, names on the left, outcomes as words.</summary>
/// <param name="writer">Where it goes.</param>
/// <param name="colours">Whether words may be coloured: on a terminal, and <c>NO_COLOR</c> not set.</param>
/// <param name="hints">Whether the next command is named: unless <c>CODEGEN_HINTS</c> is 0.</param>
internal sealed class Talk(TextWriter writer, bool colours, bool hints = true)
{
    private const int WidestName = 48;
    private int _width = 24;

    /// <summary>Talk as an environment wants it.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="variables">The environment's variables.</param>
    /// <param name="isTerminal">Whether a person sits there.</param>
    public static Talk To(TextWriter writer, IReadOnlyDictionary<string, string> variables, bool isTerminal) => new(
        writer,
        colours: isTerminal && string.IsNullOrEmpty(variables.GetValueOrDefault("NO_COLOR")),
        hints: variables.GetValueOrDefault("CODEGEN_HINTS") != "0");

    /// <summary>Makes room for names, so that outcomes stand below one another.</summary>
    /// <param name="names">The names of steps to come.</param>
    public void Align(IEnumerable<string> names) => _width = Math.Min(WidestName, names.Select(name => name.Length).Append(_width).Max());

    /// <summary>A line of plain words.</summary>
    /// <param name="line">The line.</param>
    public void Say(string line) => writer.WriteLine(line);

    /// <summary>The command that a person may want to run next.</summary>
    /// <param name="command">The command.</param>
    /// <param name="profile">The profile, which the command must name unless it is the default.</param>
    public void Next(string command, string profile)
    {
        if (hints)
            writer.WriteLine($"Next   {command}{(profile == ConfigReader.DefaultProfile ? "" : $" --profile {profile}")}");
    }

    /// <summary>A finished step.</summary>
    /// <param name="name">What it was about.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="detail">What there is to know.</param>
    public void Step(string name, Outcome outcome, string detail) =>
        writer.WriteLine($"  {name.PadRight(_width)}  {Word(outcome)}  {detail}");

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
