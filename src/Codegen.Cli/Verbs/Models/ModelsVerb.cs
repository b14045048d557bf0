using System.CommandLine;
using Codegen.Cli.Help;
using Codegen.Transform.Planning;

namespace Codegen.Cli.Verbs.Models;

/// <summary><c>codegen models</c>: from raw tables to marts.</summary>
internal static class ModelsVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = Verbs();
        // Alone, it says what it can do.
        command.SetAction(parsed => new WriteHelp().Invoke(parsed));
        return command;
    }

    private static Verb Verbs() => new(
        "models",
        "Compile, build, test and explain models: from raw tables to marts.",
        ["build", "build --select +fct_revenue_daily", "lineage fct_revenue_daily.revenue_eur"],
        "Models are SQL files under models/ and generated/<source>/models/. Everything is compiled before anything runs: a wrong column is an error with its file, line and column, and the warehouse isn't touched.")
    {
        ExecuteVerb.Create(
            RunVerb.Build,
            "Build seeds and models and run their tests, in the order of their dependencies.",
            ["", "--select +fct_revenue_daily", "--select tag:finance --exclude dim_issue"],
            "A failed test keeps what is downstream of its model from being built; all else goes on."),
        ExecuteVerb.Create(RunVerb.Run, "Build models without running tests.", ["", "--select dim_customer+", "--select dim_customer --full-refresh"]),
        ExecuteVerb.Create(RunVerb.Test, "Run tests.", ["", "--select fct_revenue_daily"]),
        ExecuteVerb.Create(RunVerb.Seed, "Load seeds: CSV files that are part of the repository.", [""]),
        CompileVerb.Create(), ListVerb.Create(), ShowVerb.Create(), LineageVerb.Create(), RebuildVerb.Create(), ImpactVerb.Create(),
    };
}
