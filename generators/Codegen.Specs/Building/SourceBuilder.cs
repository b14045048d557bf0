using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Specs.Documents;
using Codegen.Specs.Mapping;
using Codegen.Specs.Operations;
using Codegen.Specs.Problems;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Building;

/// <summary>Understands one source, step by step.</summary>
internal sealed class SourceBuilder
{
    private readonly string _source;
    private readonly SourceContext _context;
    private readonly StreamSelection _selection;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<string> _understood = new(StringComparer.Ordinal);
    private readonly RecordsStep _records;
    private readonly IdentityStep _identity;
    private readonly PagingStep _paging;
    private readonly EachStep _each;
    private readonly ParentStep _parent;

    public SourceBuilder(
        string source,
        ApiDocument document,
        SourceMapping mapping,
        SourceMapping observed,
        ProblemList problems,
        CancellationToken cancellationToken)
    {
        var schemas = new SchemaReader(document);
        var catalogue = new Catalogue(OperationReader.Read(document, schemas, problems), schemas, cancellationToken);
        _source = source;
        _cancellationToken = cancellationToken;
        _context = new SourceContext(document, schemas, catalogue, mapping, observed, problems);
        _selection = new StreamSelection(_context);
        _records = new RecordsStep(_context);
        _identity = new IdentityStep(_context);
        _paging = new PagingStep(_context);
        _each = new EachStep(_context);
        _parent = new ParentStep(_context, _selection, Understand);
    }

    public ConnectorSpec Build()
    {
        var mapped = _selection.Select();
        var feeds = RequireFeeds();
        foreach (var draft in _context.Drafts)
            Understand(draft);
        new DefaultsStep(_context).Run();
        var cursors = new CursorStep(_context);
        foreach (var draft in _context.Drafts)
            cursors.Run(draft, feeds.Contains(draft.Name));
        var changes = new ChangesStep(_context);
        foreach (var draft in _context.Drafts)
            changes.Run(draft);
        var typed = new TypedStep(_context).Run();
        return new ConnectorSpec(Finish(), _context.Decisions.ToList(), mapped) { Typed = typed };
    }

    /// <summary>Everything about a stream that needs no other stream but its parent; once.</summary>
    private void Understand(StreamDraft draft)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (!_understood.Add(draft.Name))
            return;
        var from = draft.Mapping.From;
        if (from is not null)
            _context.Decisions.Add($"streams.{draft.Name}.from", from.Value, from);
        else
            _context.Decisions.Add(
                $"streams.{draft.Name}.from",
                draft.Operation.ToString(),
                Evidence.Spec,
                Certainty.High,
                draft.Operation.Node.Pointer,
                "this operation lists the stream's records");
        _records.Run(draft);
        _identity.Run(draft);
        _paging.Run(draft);
        _each.Run(draft);
        _parent.Run(draft);
    }

    /// <summary>The feeds that streams take their changes from; those that aren't selected are begun.</summary>
    private HashSet<string> RequireFeeds()
    {
        var feeds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var draft in _context.Drafts)
        {
            if (draft.Mapping.Changes?.Value.From is { } from
                && _selection.Require(from.Value, (code, message) => _context.Error(code, message, from)) is not null)
                feeds.Add(from.Value);
        }

        return feeds;
    }

    private ConnectorDefinition Finish()
    {
        var server = new ServerStep(_context).Run();
        var auth = new AuthStep(_context).Run();
        var requests = new RequestStep(_context, auth.Kind);
        // Parents first: a child may need what its parent is bound to.
        foreach (var draft in _context.Drafts.OrderBy(DepthOf))
            requests.Run(draft);
        new RefusalStep(_context).Run();
        ReportEmpty();
        return new ConnectorDefinition
        {
            Source = _source,
            Title = _context.Document.Root["info"]?["title"]?.Text ?? "",
            DocumentHash = _context.Document.Hash,
            Server = server,
            Auth = auth,
            Headers = [
                .. _context.Mapping.Headers.Where(header => header.Value.Value is not null)
                .Select(header => RequestStep.Parameter(_context, header.Key, ParameterLocation.Header, header.Value.Value!))],
            Streams = [.. _context.Drafts.Select(draft => draft.ToDefinition())],
            Config = _context.Config.ToList(),
        };
    }

    private void ReportEmpty()
    {
        if (_context.Drafts.Count == 0 && !_context.Problems.HasErrors)
            _context.Problems.AddInDocument(
                "CG0010", ProblemSeverity.Warning, "the document has no GET that lists records, so the source has no streams", "/paths");
    }

    private static int DepthOf(StreamDraft draft) => draft.Parent is { } parent ? DepthOf(parent) + 1 : 0;
}
