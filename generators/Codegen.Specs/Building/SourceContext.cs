using Codegen.Contracts.Errors;
using Codegen.Specs.Documents;
using Codegen.Specs.Mapping;
using Codegen.Specs.Operations;
using Codegen.Specs.Problems;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Building;

/// <summary>What the steps share while one source is understood.</summary>
internal sealed class SourceContext(
    ApiDocument document, SchemaReader schemas, Catalogue catalogue, SourceMapping mapping, SourceMapping observed, ProblemList problems)
{
    private readonly SortedDictionary<string, StreamDraft> _drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<ApiOperation, StreamDraft> _byOperation = [];
    private readonly Dictionary<string, StreamMapping> _observed = (observed.Streams ?? [])
        .GroupBy(stream => stream.Name)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    public ApiDocument Document { get; } = document;

    public SchemaReader Schemas { get; } = schemas;

    public Catalogue Catalogue { get; } = catalogue;

    public SourceMapping Mapping { get; } = mapping;

    public ProblemList Problems { get; } = problems;

    public DecisionLog Decisions { get; } = new();

    public ConfigKeys Config { get; } = new(mapping.Config);

    /// <summary>The streams so far, in ordinal order of names.</summary>
    public IReadOnlyList<StreamDraft> Drafts => [.. _drafts.Values];

    /// <summary>The stream of a name; null where there is none yet.</summary>
    public StreamDraft? Draft(string name) => _drafts.TryGetValue(name, out var draft) ? draft : null;

    /// <summary>What was observed of a stream.</summary>
    public StreamMapping ObservedOf(string name) => _observed.TryGetValue(name, out var stream) ? stream : StreamMapping.Empty;

    /// <summary>The first stream of an operation; null where there is none yet.</summary>
    public StreamDraft? Draft(ApiOperation operation) => _byOperation.TryGetValue(operation, out var draft) ? draft : null;

    public void Add(StreamDraft draft)
    {
        _drafts.Add(draft.Name, draft);
        if (!_byOperation.TryGetValue(draft.Operation, out var other) || string.CompareOrdinal(draft.Name, other.Name) < 0)
            _byOperation[draft.Operation] = draft;
    }

    /// <summary>Reports a mistake in the mapping.</summary>
    public void Error<T>(string code, string message, Stated<T> at) => Problems.Error(code, message, at.At);

    /// <summary>
    /// Reports something about a stream where a person looks for it: in the mapping if that names the stream, else in the document.
    /// </summary>
    public void Report(StreamDraft draft, string code, ProblemSeverity severity, string message)
    {
        if (draft.IsMapped)
            Problems.Add(code, severity, message, draft.Mapping.At);
        else
            Problems.AddInDocument(
                code,
                severity == ProblemSeverity.Error ? ProblemSeverity.Warning : ProblemSeverity.Info,
                message,
                draft.Operation.Node.Pointer);
    }

    /// <summary>Reports broken parts of the document: an error where a mapping names the stream that needs them.</summary>
    public void Report(StreamDraft draft, IEnumerable<Fault> faults)
    {
        foreach (var fault in faults)
            Problems.AddInDocument(
                fault.Code,
                draft.IsMapped ? ProblemSeverity.Error : ProblemSeverity.Warning,
                $"stream '{draft.Name}': {fault.Message}",
                fault.Pointer);
    }
}
