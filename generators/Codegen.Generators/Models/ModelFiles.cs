using Codegen.Generators.Connectors;
using Codegen.Specs;

namespace Codegen.Generators.Models;

/// <summary>
/// Prints what models begin from: the source's tables, and for every stream that the mapping names its typed change log and its newest
/// live rows. Which streams a connection selects isn't known here.
/// </summary>
internal static class ModelFiles
{
    /// <summary>File systems take names of 255 bytes; a model's file has two names and a little more.</summary>
    private const int MaxNameLength = 100;

    /// <summary>The files, in no particular order.</summary>
    /// <param name="spec">The source as it was understood.</param>
    /// <param name="folder">The source's folder.</param>
    public static IEnumerable<EmittedFile> Emit(ConnectorSpec spec, string folder)
    {
        var source = spec.Definition.Source;
        var readable = spec.Definition.Streams.Where(stream => stream.Refusal is null && IsName(stream.Name)).ToList();
        if (readable.Count == 0 || !IsName(source))
            yield break;
        yield return new EmittedFile($"{folder}/models/_{source}__sources.yml", SourcesFile.Write(spec.Definition, readable));

        var mapped = new HashSet<string>(spec.Mapped, StringComparer.Ordinal);
        var staged = readable.Where(stream => mapped.Contains(stream.Name)).Select(stream => new StagedStream(source, stream)).ToList();
        if (staged.Count == 0)
            yield break;
        yield return new EmittedFile($"{folder}/models/_{source}__models.yml", ModelsFile.Write(source, staged));
        foreach (var stream in staged)
        {
            yield return new EmittedFile($"{folder}/models/{stream.LogModel}.sql", LogModel.Write(stream));
            yield return new EmittedFile($"{folder}/models/{stream.Model}.sql", NewestModel.Write(stream));
        }
    }

    /// <summary>Specs gives no other names; from elsewhere a name could leave its folder, or its literal in a <c>source('…')</c>.</summary>
    private static bool IsName(string name) =>
        name.Length is > 0 and <= MaxNameLength && name.All(letter => letter is '_' or '-' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));
}
