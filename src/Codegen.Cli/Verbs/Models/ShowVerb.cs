using System.CommandLine;
using System.Globalization;
using Codegen.Cli.Help;
using Codegen.Cli.Stages;
using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;

namespace Codegen.Cli.Verbs.Models;

/// <summary><c>codegen models show</c>: some rows of a model, the rows that fail a test, or the SQL behind either.</summary>
internal static class ShowVerb
{
    private const int DefaultLimit = 10;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "A model, a seed or a test" };
        var limit = new Option<int>("--limit")
        {
            HelpName = "rows",
            Description = $"The most rows to show (default: {DefaultLimit})",
            DefaultValueFactory = _ => DefaultLimit,
        };
        var sql = new Option<bool>("--sql") { Description = "Print the compiled SQL instead; needs no warehouse" };
        var (vars, output) = (ModelOptions.Vars(), CommonOptions.Output());
        var command = new Verb(
            "models show",
            "Show rows of a built model, or the rows that fail a test.",
            ["fct_revenue_daily", "fct_revenue_daily --sql", "dim_customer --limit 3 --output json"])
        {
            name, limit, sql, vars, output,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var here = Surroundings.Of(parsed);
            var config = Settings.Of(parsed);
            var node = Find(new ModelProject(config, here.Talk).Compile(ModelOptions.VarsOf(parsed.GetValue(vars)), cancellationToken), parsed.GetValue(name)!);
            if (!parsed.GetValue(sql))
                return await QueryVerb.QueryAsync(here, config, Query(node, parsed.GetValue(limit)), parsed.GetValue(output), cancellationToken);
            await using var writer = here.OpenOutput();
            await writer.WriteLineAsync(node.CompiledCode ?? throw new CodegenException("CG9704", Failure.Config, $"'{node.Name}' is a seed: it has no SQL. Its rows lie in {node.OriginalFilePath}."));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Query(ManifestNode node, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"select * from {node.RelationName ?? $"(\n{node.CompiledCode}\n)"} limit {limit}");

    private static ManifestNode Find(Manifest manifest, string name) =>
        manifest.Nodes.Values.FirstOrDefault(node => node.Name == name)
        ?? throw new CodegenException(
            "CG9703", Failure.Config, $"No model, seed or test '{name}'{Configuration.ConfigReader.Hint(name, manifest.Nodes.Values.Select(node => node.Name))} List them: codegen models ls");
}
