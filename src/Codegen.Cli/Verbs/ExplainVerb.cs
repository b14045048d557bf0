using System.CommandLine;
using Codegen.Cli.Help;
using Codegen.Cli.Terminal;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Specs;

namespace Codegen.Cli.Verbs;

/// <summary><c>codegen explain</c>: what was understood of a source's document, from what evidence and how surely. Nothing needs to be compiled.</summary>
internal static class ExplainVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var source = new Argument<string>("source") { Description = "A folder under specs/, or source.stream for one stream" };
        var output = CommonOptions.Output();
        var command = new Verb(
            "explain",
            "Say what was understood of a source's document, why, and how surely.",
            ["github", "stripe.charges --output json"],
            "Reads specs/<source>/ only: nothing needs to be generated or compiled.")
        {
            source, output,
        };
        command.SetAction((parsed, cancellationToken) =>
            Task.FromResult(Explain(Surroundings.Of(parsed), parsed.GetValue(source)!, parsed.GetValue(output), cancellationToken)));
        return command;
    }

    private static int Explain(Surroundings here, string selector, OutputFormat format, CancellationToken cancellationToken)
    {
        var (source, stream) = selector.Split('.', 2) is [var left, var right] ? (left, right) : (selector, null);
        var result = SpecCompiler.Compile(SpecFolder.Read(here.Folder, source), cancellationToken);
        foreach (var problem in result.Problems)
            here.Talk.Say(problem.ToString());
        if (result.Connector is not { } connector)
            return ExitCode.Usage;

        var streams = connector.Definition.Streams.Where(candidate => stream is null || candidate.Name == stream).ToArray();
        if (stream is not null && streams.Length == 0)
        {
            throw new CodegenException(
                "CG9201", Failure.Config, $"Source '{source}' has no stream '{stream}'. Its streams: {string.Join(", ", connector.Definition.Streams.Select(known => known.Name))}.");
        }

        var prefix = stream is null ? "" : $"streams.{stream}";
        var decisions = connector.Decisions.Where(decision => decision.Subject.StartsWith(prefix, StringComparison.Ordinal)).ToArray();
        using var output = here.OpenOutput();
        RowWriters.Write(format, output, ["subject", "value", "from", "sure", "where", "why"], decisions.Select(Row));
        if (format == OutputFormat.Table)
            Summarise(here.Talk, streams);
        return ExitCode.Done;
    }

    private static string?[] Row(Decision decision) =>
    [
        decision.Subject, decision.Value, decision.From.ToString().ToLowerInvariant(), decision.Sure.ToString().ToLowerInvariant(), decision.Where, decision.Why,
    ];

    private static void Summarise(Talk talk, IReadOnlyList<StreamDefinition> streams)
    {
        var refused = streams.Where(stream => stream.Refusal is not null).ToArray();
        talk.Say($"{streams.Count - refused.Length} of {streams.Count} streams can be read completely.");
        foreach (var stream in refused)
            talk.Step(stream.Name, Outcome.Skip, stream.Refusal!);
    }
}
