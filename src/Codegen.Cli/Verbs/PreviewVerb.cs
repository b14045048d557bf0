using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Codegen.Cli.Plugins;
using Codegen.Cli.Stages;
using Codegen.Cli.Help;
using Codegen.Cli.Terminal;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Ingestion.Previews;

namespace Codegen.Cli.Verbs;

/// <summary><c>codegen preview</c>: a stream's first page; nothing is stored.</summary>
internal static class PreviewVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var stream = new Argument<string>("stream") { Description = "connection.stream" };
        var limit = new Option<int>("--limit") { HelpName = "number", Description = "The most records to show (default: 10)", DefaultValueFactory = _ => 10 };
        var output = CommonOptions.Output();
        var command = new Verb(
            "preview",
            "Show a stream's first page as the provider sends it; stores nothing.",
            ["github.issues --limit 3", "stripe.charges --output json"])
        {
            stream, limit, output,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var here = Surroundings.Of(parsed);
            var config = Settings.Of(parsed);
            var selected = Selection.Of(config, ConnectorPlugin.Load(config.Connectors), [parsed.GetValue(stream)!])[0];
            if (selected.Streams.Count != 1)
                throw new CodegenException("CG9701", Failure.Config, $"Name one stream of '{selected.Connection.Name}': codegen preview {selected.Connection.Name}.<stream>.");
            selected.Connection.Missing.ThrowIfAny();
            var previewer = new Previewer(selected.Connector, IngestStage.SettingsOf(selected), TimeProvider.System, new IngestLines(selected.Connection.Name, here.Talk));
            var page = await previewer.ReadAsync(parsed.GetValue(limit), cancellationToken);
            Show(here, page, selected.Connector.Definition.Streams.Single(known => known.Name == selected.Streams[0]), parsed.GetValue(output));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Show(Surroundings here, PreviewPage page, StreamDefinition stream, OutputFormat format)
    {
        here.Talk.Say(string.Create(CultureInfo.InvariantCulture, $"GET {page.Address}\n{page.Total:N0} records, next page {(page.HasNext ? "yes" : "no")}\n"));
        OutputColumn[] columns = [.. stream.Schema.Columns.Select(column => new OutputColumn(column.Field, IsNumber: false, IsJson: true))];
        using var output = here.OpenOutput();
        var rows = RowWriters.For(format, output);
        rows.Begin(columns);
        foreach (var record in page.Records)
            rows.Row([.. columns.Select(column => Cell(record, column.Name, format))]);
        rows.End();
        here.Talk.Say("Nothing was stored.");
    }

    private static string? Cell(string record, string field, OutputFormat format)
    {
        using var document = JsonDocument.Parse(record);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty(field, out var value))
            return null;
        return format == OutputFormat.Json ? value.GetRawText() : value.ValueKind == JsonValueKind.Null ? null : value.ToString();
    }
}
