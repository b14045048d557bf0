using Codegen.Specs.Inference;
using Codegen.Specs.Naming;
using Codegen.Specs.Operations;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Building;

/// <summary>The document's GETs, and which of them list records under which names.</summary>
internal sealed class Catalogue
{
    private readonly Dictionary<string, Candidate> _byShape = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ApiOperation> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PathTemplate> _details = new(StringComparer.Ordinal);
    private readonly ILookup<string, Candidate> _roots;

    public Catalogue(IReadOnlyList<ApiOperation> operations, SchemaReader schemas, CancellationToken cancellationToken)
    {
        Operations = operations;
        Candidates = Name(Find(operations, schemas, cancellationToken));
        foreach (var candidate in Candidates)
            _byShape[candidate.Operation.Template.Shape] = candidate;
        foreach (var operation in operations)
        {
            _byPath[operation.Path] = operation;
            if (operation.Template.EndsInParameter && !_details.ContainsKey(operation.Template.Shape))
                _details.Add(operation.Template.Shape, operation.Template);
        }

        _roots = Candidates.Where(candidate => candidate.Operation.Template.Parameters.Count == 0)
            .ToLookup(candidate => Plural.SingularNoun(candidate.Operation.Template.LastNoun), StringComparer.Ordinal);
    }

    /// <summary>Every GET, in the document's order.</summary>
    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>The GETs that list records, in the document's order.</summary>
    public IReadOnlyList<Candidate> Candidates { get; }

    /// <summary>The list at a path's shape; null where there is none.</summary>
    public Candidate? At(string shape) => _byShape.TryGetValue(shape, out var candidate) ? candidate : null;

    /// <summary>The list of an operation; null where it is none.</summary>
    public Candidate? Of(ApiOperation operation) =>
        At(operation.Template.Shape) is { } found && found.Operation == operation ? found : null;

    /// <summary>The operation that a mapping names, by identifier or as <c>GET /path</c>; null where there is none.</summary>
    public ApiOperation? Find(string reference)
    {
        if (Operations.FirstOrDefault(operation => operation.OperationId == reference) is { } named)
            return named;
        var path = reference.StartsWith("GET ", StringComparison.OrdinalIgnoreCase) ? reference.Substring(4).Trim() : reference;
        return _byPath.TryGetValue(path, out var found) ? found : null;
    }

    /// <summary>The path that gets one of the records which a path lists; null where there is none.</summary>
    public PathTemplate? DetailOf(PathTemplate list) => _details.TryGetValue(list.Shape + "/{}", out var detail) ? detail : null;

    /// <summary>The lists without path parameters whose noun is this one, in the singular.</summary>
    public IEnumerable<Candidate> RootsOf(string noun) => _roots[noun];

    private static IEnumerable<Candidate> Find(
        IReadOnlyList<ApiOperation> operations, SchemaReader schemas, CancellationToken cancellationToken)
    {
        var rule = new RecordsRule(schemas);
        foreach (var operation in operations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (operation.Response is not { Body: { } body })
                continue;
            if (rule.Find(operation, schemas.Read(body)) is { } records)
                yield return new Candidate(operation, records, StreamNames.LevelsOf(operation, records.Value.Record));
        }
    }

    private static IReadOnlyList<Candidate> Name(IEnumerable<Candidate> found)
    {
        var candidates = found.ToList();
        var names = StreamNames.Assign([.. candidates.Select(candidate => candidate.Levels)]);
        return [.. candidates.Select((candidate, i) => candidate with { Name = names[i] })];
    }
}
