using System.CommandLine;
using Codegen.Build;
using Codegen.Build.Tasks;

var tasks = BuildTasks.All;
var verbs = new Argument<string[]>("verb")
{
    Description = "What to do, one or more, in order: " + string.Join(", ", tasks.Select(task => task.Name)),
    Arity = ArgumentArity.ZeroOrMore,
};
verbs.AcceptOnlyFromAmong([.. tasks.Select(task => task.Name)]);
var specs = new Option<DirectoryInfo?>("--specs") { Description = "generate: read the sources here instead of specs/, and write beside it" };
var output = new Option<DirectoryInfo?>("--out") { Description = "generate: write here instead of generated/" };
var filter = new Option<string?>("--only") { Description = "test, bench: only the projects or benchmarks whose name contains this" };
var against = new Option<string?>("--against") { Description = "impact: the git ref to compare with" };
var format = new Option<string?>("--output") { Description = "impact: text, json or markdown" };
format.AcceptOnlyFromAmong("text", "json", "markdown");

var root = new RootCommand("Builds Codegen.\n\n" + BuildTasks.Describe()) { verbs, specs, output, filter, against, format };
root.SetAction(async (parsed, cancellationToken) =>
{
    var context = new BuildContext(Repository.Root, Full(parsed.GetValue(specs)), parsed.GetValue(output)?.FullName, parsed.GetValue(filter))
    {
        Against = parsed.GetValue(against),
        Format = parsed.GetValue(format),
    };
    var wanted = parsed.GetValue(verbs) is { Length: > 0 } named ? named : ["help"];
    foreach (var task in wanted.Select(name => tasks.Single(task => task.Name == name)))
    {
        var exitCode = await task.RunAsync(context, cancellationToken);
        if (exitCode != 0)
            return exitCode;
    }

    return 0;
});
var result = root.Parse(args);
return result.Errors.Count > 0 ? await InvalidAsync(result) : await result.InvokeAsync();

static string? Full(DirectoryInfo? folder) => folder is null ? null : Path.TrimEndingDirectorySeparator(folder.FullName);

static async Task<int> InvalidAsync(ParseResult result)
{
    await result.InvokeAsync();
    return ExitCode.Usage;
}
