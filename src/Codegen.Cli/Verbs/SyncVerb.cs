using System.CommandLine;
using Codegen.Cli.Plugins;
using Codegen.Cli.Stages;
using Codegen.Cli.Terminal;

namespace Codegen.Cli.Verbs;

/// <summary><c>codegen sync</c>: ingest, then load.</summary>
internal static class SyncVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var selectors = CommonOptions.Selectors();
        var command = new Command("sync", "Read from the providers into the lake and from there into the warehouse.\n\nExamples:\n  codegen sync\n  codegen sync github.issues --profile demo")
        {
            selectors,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var config = Settings.Of(parsed);
            var selected = Selection.Of(config, ConnectorPlugin.Load(config.Connectors), parsed.GetValue(selectors) ?? []);
            var lake = LakeFactory.Open(config.Lake);
            var ingested = await new IngestStage(config, lake, Talk.Standard).RunAsync(selected, cancellationToken);
            // What was committed is loaded even where the provider failed half-way.
            var loaded = await new LoadStage(config, lake, Talk.Standard).RunAsync(selected, cancellationToken);
            var outcome = ingested with { ExitCode = StageOutcome.Worse(ingested.ExitCode, loaded.ExitCode) };
            Closing.Say(Talk.Standard, outcome, "records", config.Profile, $"codegen query \"from raw.{ExampleTable(selected)} limit 10\"");
            return outcome.ExitCode;
        });
        return command;
    }

    private static string ExampleTable(IReadOnlyList<SelectedConnection> selected)
    {
        var (source, streams) = (selected[0].Connection.Source, selected[0].Connector.Definition.Streams);
        return $"{source}__{(selected[0].Streams.Count > 0 ? selected[0].Streams[0] : streams.First(stream => stream.Refusal is null).Name)}";
    }
}
