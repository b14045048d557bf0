using Codegen.Contracts.Errors;
using Codegen.Generators.Connectors;

namespace Codegen.Generators.Incremental;

/// <summary>What was made of a source, compared by value: an edit that changes no output ends here.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Files">The files that the compiler takes; none where the source has an error.</param>
/// <param name="Problems">Everything wrong or worth knowing, under paths that the compiler knows.</param>
internal sealed record SourceFiles(string Source, EquatableArray<EmittedFile> Files, EquatableArray<Problem> Problems)
{
    /// <summary>Does the work for one source.</summary>
    public static SourceFiles Generate(SourceTexts texts, CancellationToken cancellationToken)
    {
        var output = SourceGeneration.Run(texts.ToInput(), cancellationToken);
        var problems = output.Problems.Select(problem =>
            problem with { Position = problem.Position with { File = texts.FullPathOf(problem.Position.File) } });
        return new SourceFiles(
            texts.Source,
            new EquatableArray<EmittedFile>([.. output.Files.Where(file => file.IsCode)]),
            new EquatableArray<Problem>([.. problems]));
    }
}
