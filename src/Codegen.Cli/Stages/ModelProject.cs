using Codegen.Cli.Configuration;
using Codegen.Cli.Terminal;
using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;
using Codegen.Models;
using Codegen.Warehouse.DuckDb.Binding;

namespace Codegen.Cli.Stages;

/// <summary>The repository's models and what compiling leaves: a manifest and compiled SQL below the profile's <c>target</c> folder.</summary>
/// <param name="config">The settings.</param>
/// <param name="talk">Where problems are told.</param>
internal sealed class ModelProject(CodegenConfig config, Talk talk)
{
    /// <summary>The profile's folder of artefacts.</summary>
    public string Target { get; } = Path.Combine(config.StateFolder, "target");

    /// <summary>Compiles everything, tells what is wrong, and writes the artefacts.</summary>
    /// <param name="vars">Variables of the command line.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="CodegenException">CG9702: something is wrong; it was told, and nothing was written.</exception>
    public Manifest Compile(IReadOnlyDictionary<string, string> vars, CancellationToken cancellationToken)
    {
        var result = Compile(config.Root, vars, cancellationToken);
        foreach (var problem in result.Problems)
            Tell(talk, problem);
        if (result.Manifest is not { } manifest)
        {
            var errors = result.Problems.Count(problem => problem.Severity == ProblemSeverity.Error);
            throw new CodegenException("CG9702", Failure.Config, $"{Counted.Of(errors, "error")}. Nothing was run, the warehouse was not touched.");
        }

        Write(manifest);
        return manifest;
    }

    /// <summary>Compiles the models of any folder; writes and tells nothing.</summary>
    /// <param name="root">The folder that holds <c>models/</c> and <c>generated/</c>.</param>
    /// <param name="vars">Variables of the command line.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static CompileResult Compile(string root, IReadOnlyDictionary<string, string> vars, CancellationToken cancellationToken)
    {
        using var binder = new DuckDbBinder();
        return ModelCompiler.Compile(new CompileInput(root, vars), binder, cancellationToken);
    }

    /// <summary>Where a node's compiled SQL lies, as a person at the repository's root would open it.</summary>
    /// <param name="node">The node.</param>
    public string CompiledFile(ManifestNode node) => Path.GetRelativePath(config.Root, Path.Combine(Compiled, CompiledName(node))).Replace('\\', '/');

    /// <summary>A problem, and the lines that it is about.</summary>
    /// <param name="talk">Where it is told.</param>
    /// <param name="problem">The problem.</param>
    public static void Tell(Talk talk, Problem problem)
    {
        talk.Say(problem.ToString());
        if (problem.Snippet is { } snippet)
            talk.Say(snippet);
    }

    private string Compiled => Path.Combine(Target, "compiled");

    private static string CompiledName(ManifestNode node) =>
        node.ResourceType == ResourceTypes.Test ? Path.Combine("tests", $"{node.Name}.sql") : Path.ChangeExtension(node.OriginalFilePath, ".sql");

    private void Write(Manifest manifest)
    {
        Directory.CreateDirectory(Compiled);
        var sql = manifest.Nodes.Values.Where(node => node.CompiledCode is not null).ToDictionary(CompiledName, node => $"{node.CompiledCode}\n", StringComparer.Ordinal);
        Parallel.Invoke(
            () => ArtefactFile.Replace(Path.Combine(Target, "manifest.json"), ManifestJson.Write(manifest)),
            () => new CompiledFolder(Compiled).Write(sql));
    }
}
