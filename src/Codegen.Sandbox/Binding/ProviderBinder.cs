using Codegen.Sandbox.Behaviour;
using Codegen.Sandbox.Documents;
using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Records;

namespace Codegen.Sandbox.Binding;

/// <summary>Binds a <c>behaviour.yaml</c> to its document: each stream after those that it points to.</summary>
internal sealed class ProviderBinder
{
    private readonly ApiDocument _document;
    private readonly ProviderBehaviour _behaviour;
    private readonly ProblemList _problems;
    private readonly StreamBinder _streams;
    private readonly Dictionary<string, StreamFacts?> _bound = new(StringComparer.Ordinal);
    private readonly List<StreamFacts> _order = [];
    private readonly List<string> _open = [];

    private ProviderBinder(ApiDocument document, ProviderBehaviour behaviour, ProblemList problems)
    {
        _document = document;
        _behaviour = behaviour;
        _problems = problems;
        _streams = new StreamBinder(document, behaviour, problems);
    }

    /// <summary>Binds.</summary>
    /// <param name="document">The document.</param>
    /// <param name="behaviour">The file.</param>
    /// <param name="problems">Where mistakes are noted, and what was wrong with the file before.</param>
    /// <exception cref="Contracts.Errors.CodegenException">CG9402 to CG9404: something is wrong; all of it, one a line.</exception>
    public static ProviderFacts Bind(ApiDocument document, ProviderBehaviour behaviour, ProblemList problems)
    {
        problems.ThrowIfAny();
        return new ProviderBinder(document, behaviour, problems).Bind();
    }

    private ProviderFacts Bind()
    {
        var feed = _behaviour.Events?.Stream.Text;
        foreach (var stream in _behaviour.Streams.OrderBy(stream => stream.Name.Text == feed))
            Bind(stream);

        var events = _behaviour.Events is null ? null : new EventBinder(_problems, _behaviour.Events).Bind(_order);
        CheckDeletes(events);
        _problems.ThrowIfAny();
        return new ProviderFacts
        {
            Document = _document,
            Streams = _order,
            Events = events,
            History = _behaviour.History,
            Strict = _behaviour.Strict,
            Indented = _behaviour.Indented,
        };
    }

    private StreamFacts? Bind(StreamBehaviour stream)
    {
        var name = stream.Name.Text;
        if (_bound.TryGetValue(name, out var known))
            return known;

        if (_open.Contains(name))
        {
            _problems.Undecided(stream.Name.At, $"stream {name} points to itself: {string.Join(" -> ", _open)} -> {name}");
            return null;
        }

        _open.Add(name);
        var found = _streams.Bind(stream, Parent(stream), Relations(stream), Counted(name));
        _open.Remove(name);
        _bound[name] = found;
        if (found is not null)
            _order.Add(found);

        return found;
    }

    private ParentFacts? Parent(StreamBehaviour stream)
    {
        if (stream.Parent is not { } text || StreamReference.ReadBinding(text, _problems) is not var (reference, parameter))
            return null;

        return Target(reference) is { } target && IsFixed(reference, target)
            ? new ParentFacts(target, reference.Field.Text, parameter.Text)
            : null;
    }

    private List<(Placed Field, StreamFacts Target, string TargetField)> Relations(StreamBehaviour stream)
    {
        var found = new List<(Placed, StreamFacts, string)>();
        foreach (var (field, text) in stream.Relations)
        {
            if (StreamReference.Read(text, _problems) is { } reference && Target(reference) is { } target && IsFixed(reference, target))
                found.Add((field, target, reference.Field.Text));
        }

        return found;
    }

    /// <summary>The fields by which the children of a stream are listed, and which therefore count its records.</summary>
    private List<string> Counted(string name) => [.. _behaviour.Streams
        .Select(stream => stream.Parent is { } text ? StreamReference.ReadBinding(text, new ProblemList(_behaviour.File))?.Field : null)
        .Where(reference => reference?.Stream.Text == name)
        .Select(reference => reference!.Field.Text)
        .Distinct()];

    private StreamFacts? Target(StreamReference reference)
    {
        if (_behaviour.Streams.FirstOrDefault(stream => stream.Name.Text == reference.Stream.Text) is { } target)
            return Bind(target);

        _problems.Unknown(reference.Stream.At, $"there is no stream '{reference.Stream.Text}'", reference.Stream.Text, _behaviour.Streams.Select(s => s.Name.Text));
        return null;
    }

    private bool IsFixed(StreamReference reference, StreamFacts target)
    {
        if (RoleText.IsFixed(target.Roles.Find(reference.Field.Text)))
            return true;

        if (FieldSchema.Find(target.Record, reference.Field.Text) is null)
            _problems.Unknown(reference.Field.At, $"a record of {target.Name} has no '{reference.Field.Text}'", reference.Field.Text, target.Record.Properties.Select(p => p.Name));
        else
            _problems.Undecided(reference.Field.At, $"{target.Name}.{reference.Field.Text} is made up anew by updates: point to its key, or give it under 'values'");
        return false;
    }

    private void CheckDeletes(EventFacts? events)
    {
        foreach (var stream in _behaviour.Streams.Where(stream => stream.Growth.Delete > 0 && stream.Deletes?.Text != "silent"))
        {
            if (_bound.GetValueOrDefault(stream.Name.Text) is { } facts && events?.Covers(facts) != true)
                _problems.Undecided(
                    stream.Deletes?.At ?? stream.Name.At,
                    $"stream {stream.Name.Text} deletes records, but no event tells it: cover it by 'events', or say 'deletes: silent'");
        }
    }
}
