using Codegen.Specs;

namespace Codegen.Generators.Incremental;

/// <summary>
/// The files of one source. Where it has several documents the first counts: <c>openapi.yaml</c>, <c>openapi.yml</c>, <c>openapi.json</c>.
/// </summary>
/// <param name="Source">The source's name.</param>
/// <param name="Files">The files.</param>
internal sealed record SourceTexts(string Source, EquatableArray<SpecText> Files)
{
    /// <summary>Groups files by source, in ordinal order.</summary>
    public static IEnumerable<SourceTexts> Group(IEnumerable<SpecText> files) =>
        from file in files
        orderby file.Place.Role, file.Place.Relative.EndsWith(".json", StringComparison.Ordinal), file.Place.Relative
        group file by file.Place.Source into source
        orderby source.Key
        select new SourceTexts(source.Key, new EquatableArray<SpecText>([.. source]));

    /// <summary>The files as the compiler of specs takes them.</summary>
    public SpecInput ToInput() => new(Source, Find(SpecRole.Document), Find(SpecRole.Mapping), Find(SpecRole.Observed));

    /// <summary>The path by which the compiler knows a file.</summary>
    /// <param name="relative">The path by which problems name it.</param>
    public string FullPathOf(string relative) => Files.FirstOrDefault(file => file.Place.Relative == relative)?.FullPath ?? relative;

    private SpecFile? Find(SpecRole role) =>
        Files.FirstOrDefault(file => file.Place.Role == role) is { } found ? new SpecFile(found.Place.Relative, found.Text) : null;
}
