using System.CommandLine;
using Codegen.Cli.Terminal;

namespace Codegen.Cli.Verbs;

/// <summary>Options that several verbs have.</summary>
internal static class CommonOptions
{
    /// <summary>Connections and streams.</summary>
    public static Argument<string[]> Selectors() => new("connection")
    {
        Description = "A connection, or connection.stream; none for every configured connection",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary><c>--output table|csv|json</c>.</summary>
    public static Option<OutputFormat> Output() => new("--output", "-o")
    {
        HelpName = "table|csv|json",
        Description = "How data is written to standard output (default: table)",
        DefaultValueFactory = _ => OutputFormat.Table,
    };
}
