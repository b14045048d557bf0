using Codegen.Contracts.Errors;
using Codegen.Specs.Building;
using Codegen.Specs.Documents;
using Codegen.Specs.Mapping;
using Codegen.Specs.Problems;

namespace Codegen.Specs;

/// <summary>
/// Understands a source: document, mapping and observations become a connector with evidence. Pure: no clock, no files, no network.
/// </summary>
public static class SpecCompiler
{
    /// <summary>Compiles a source. Never throws for what the files say: everything wrong is a problem, with its place.</summary>
    /// <param name="input">The source's files.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SpecResult Compile(SpecInput input, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        try
        {
            return Compile(input, problems, cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // One source's trouble must not take the others down: it is ours, and it is named.
            var message = $"the source '{input.Source}' could not be understood because of a fault in Codegen: {error.GetType().Name}: {error.Message}";
            problems.Error("CG0199", message, SourcePosition.StartOf(input.Document?.Path ?? FolderOf(input)));
            return new SpecResult(null, problems.ToList(document: null));
        }
    }

    private static SpecResult Compile(SpecInput input, ProblemList problems, CancellationToken cancellationToken)
    {
        if (!IsName(input.Source))
        {
            var message = $"'{input.Source}' can't name a source: commands, tables and keys hold it; rename the folder, with letters, digits, '_' and '-' only";
            problems.Error("CG0014", message, SourcePosition.StartOf(FolderOf(input)));
            return new SpecResult(null, problems.ToList(document: null));
        }

        var mapping = MappingReader.Read(input.Mapping, Evidence.Mapping, problems);
        var observed = MappingReader.Read(input.Observed, Evidence.Observed, problems);
        if (input.Document is not { } file)
        {
            problems.Error(
                "CG0001",
                $"the source '{input.Source}' has no document; expected {FolderOf(input)}openapi.yaml or openapi.json",
                SourcePosition.StartOf(FolderOf(input)));
            return new SpecResult(null, problems.ToList(document: null));
        }

        if (DocumentLoader.Load(file, problems) is not { } document)
            return new SpecResult(null, problems.ToList(document: null));
        var connector = new SourceBuilder(input.Source, document, mapping, observed, problems, cancellationToken).Build();
        return new SpecResult(problems.HasErrors ? null : connector, problems.ToList(document));
    }

    private static bool IsName(string source) =>
        source.Length > 0 && source.All(character => character is '_' or '-' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));

    private static string FolderOf(SpecInput input) => $"specs/{input.Source}/";
}
