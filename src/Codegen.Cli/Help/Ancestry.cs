using System.CommandLine;

namespace Codegen.Cli.Help;

/// <summary>Commands that a command belongs to.</summary>
internal static class Ancestry
{
    /// <summary>The command and all above it, the root last.</summary>
    /// <param name="command">The command.</param>
    public static IEnumerable<Command> WithAncestors(this Command command) =>
        command.Parents.OfType<Command>().SelectMany(parent => parent.WithAncestors()).Prepend(command);
}
