using Codegen.Sandbox.Behaviour;
using Codegen.Sandbox.Documents;
using Codegen.Yaml;

namespace Codegen.Sandbox.Binding;

/// <summary>What is played without a <c>behaviour.yaml</c>: every list that needs no value in its path.</summary>
internal static class DefaultBehaviour
{
    /// <summary>Names the lists of a document.</summary>
    /// <param name="document">The document.</param>
    /// <exception cref="Contracts.Errors.CodegenException">CG9404: it has none.</exception>
    public static ProviderBehaviour Of(ApiDocument document)
    {
        var reader = new OperationReader(document);
        var streams = new Dictionary<string, StreamBehaviour>(StringComparer.Ordinal);
        foreach (var (path, _) in reader.Names().Where(name => !name.Path.Contains('{', StringComparison.Ordinal)))
        {
            if (reader.Find(path)?.Answer is not { } answer || RecordsFinder.Lists(answer, []).FirstOrDefault() is not { } found || !HasKey(found.Record))
                continue;

            var words = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
            var name = words.Length == 0 ? "records" : words[^1];
            name = streams.ContainsKey(name) ? string.Join('_', words) : name;
            streams.TryAdd(name, new StreamBehaviour { Name = new Placed(name, Mark.Start), From = new Placed(path, Mark.Start) });
        }

        if (streams.Count > 0)
            return new ProviderBehaviour { File = document.File, Streams = [.. streams.Values] };

        var problems = new ProblemList(document.File);
        problems.Undecided(Mark.Start, "no list can be played without a behaviour.yaml: each needs values in its path, or answers with no list of objects");
        problems.ThrowIfAny();
        throw new InvalidOperationException();
    }

    private static bool HasKey(Schema record)
    {
        var stream = new StreamBehaviour { Name = new Placed("?", Mark.Start), From = new Placed("?", Mark.Start) };
        return new FieldFinder(new ProblemList("?"), stream, record).Key().Count > 0;
    }
}
