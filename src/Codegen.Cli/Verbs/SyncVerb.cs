using System.CommandLine;
using Codegen.Cli.Plugins;
using Codegen.Cli.Stages;
using Codegen.Cli.Help;
using Codegen.Cli.Terminal;

namespace Codegen.Cli.Verbs;

/// <summary><c>codegen sync</c>: ingest, then load.</summary>
internal static class SyncVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var selectors = CommonOptions.Selectors();
        var command = new Verb(
            "sync",
            "Ingest, then load: from the providers to rows in the warehouse.",
            ["", "github.issues", "stripe --profile demo"],
            "Goes on from where the last run ended, and ends with what is accounted for.")
        {
            selectors,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var here = Surroundings.Of(parsed);
            var config = Settings.Of(parsed);
            var selected = Selection.Of(config, ConnectorPlugin.Load(config.Connectors), parsed.GetValue(selectors) ?? []);
            var outcome = await new SyncStage(config, here.Talk).RunAsync(selected, cancellationToken);
            Closing.Say(here.Talk, outcome, "records", config.Profile, Next(selected));
            return outcome.ExitCode;
        });
        return command;
    }

    /// <summary>The next command: a look at the first table that holds something; where no stream can be read, why not.</summary>
    /// <param name="selected">What was synced.</param>
    internal static string Next(IReadOnlyList<SelectedConnection> selected)
    {
        var read = selected.FirstOrDefault(connection => Readable(connection).Any());
        return read is not null ? Query($"{read.Connection.Source}__{Readable(read).First()}")
            : selected.Count > 0 ? $"codegen explain {selected[0].Connection.Source}"
            : "add a document as specs/<source>/openapi.yaml, then ./build.sh generate build";
    }

    /// <summary>A name with a hyphen needs SQL's quotes.</summary>
    private static string Query(string table) =>
        table.Contains('-', StringComparison.Ordinal) ? $"codegen query 'from raw.\"{table}\" limit 10'" : $"codegen query \"from raw.{table} limit 10\"";

    private static IEnumerable<string> Readable(SelectedConnection selected) =>
        selected.Connector.Definition.Streams
            .Where(stream => stream.Refusal is null && (selected.Streams.Count == 0 || selected.Streams.Contains(stream.Name)))
            .Select(stream => stream.Name);
}
