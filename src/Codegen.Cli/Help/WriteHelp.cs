using System.CommandLine;
using System.CommandLine.Invocation;

namespace Codegen.Cli.Help;

/// <summary>Answers <c>--help</c>.</summary>
internal sealed class WriteHelp : SynchronousCommandLineAction
{
    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        new HelpWriter(Surroundings.Of(parseResult).Output).Write(parseResult.CommandResult.Command);
        return ExitCode.Done;
    }
}
