using Codegen.Sandbox.Behaviour;
using Codegen.Sandbox.Binding;
using Codegen.Sandbox.Documents;
using Codegen.Sandbox.Facts;
using Codegen.Yaml;

namespace Codegen.Sandbox;

/// <summary>Reads the two files that a provider is played from.</summary>
internal static class ProviderLoader
{
    /// <summary>Reads them.</summary>
    /// <param name="options">Where they lie.</param>
    /// <exception cref="Contracts.Errors.CodegenException">CG9400 to CG9405: a file can't be read, or something in it is wrong.</exception>
    public static ProviderFacts Load(SandboxOptions options)
    {
        var document = Document(options.Document);
        var beside = Path.Combine(Path.GetDirectoryName(options.Document) ?? string.Empty, "behaviour.yaml");
        var file = options.Behaviour ?? (File.Exists(beside) ? beside : null);
        var problems = new ProblemList(Name(file ?? options.Document));
        var behaviour = file is null ? DefaultBehaviour.Of(document) : new BehaviourReader(Name(file), problems).Read(ReadText(file));
        return ProviderBinder.Bind(document, WithCounts(behaviour, options.Counts), problems);
    }

    /// <summary>Checks that options name streams that are played.</summary>
    /// <param name="names">The names.</param>
    /// <param name="known">The streams.</param>
    /// <param name="option">The option that named them.</param>
    public static void CheckStreams(IEnumerable<string> names, IReadOnlyCollection<string> known, string option)
    {
        foreach (var wrong in names.Where(name => !known.Contains(name)))
            throw SandboxError.Option($"{option}: there is no stream '{wrong}'{WrongName.Hint(wrong, known)}");
    }

    private static ProviderBehaviour WithCounts(ProviderBehaviour behaviour, IReadOnlyDictionary<string, int> counts)
    {
        CheckStreams(counts.Keys, [.. behaviour.Streams.Select(stream => stream.Name.Text)], "--count");
        return behaviour with
        {
            Streams = [.. behaviour.Streams.Select(stream => counts.TryGetValue(stream.Name.Text, out var count)
                ? stream with { Count = new CountRange(count, count) }
                : stream)],
        };
    }

    private static ApiDocument Document(string file)
    {
        var name = Name(file);
        try
        {
            return new ApiDocument(name, ParsedText.Read(ReadText(file)).Json);
        }
        catch (TextSyntaxException error)
        {
            throw SandboxError.Unreadable($"{name}({error.Position.Line},{error.Position.Column})", $"is neither JSON nor YAML: {error.Message}", error);
        }
    }

    private static string ReadText(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw SandboxError.Unreadable(Name(file), $"can't be read ({error.Message})", error);
        }
    }

    /// <summary>The file as a person would type it.</summary>
    private static string Name(string file)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, file);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? file : relative).Replace('\\', '/');
    }
}
