using Codegen.Specs.Mapping;
using Codegen.Specs.Operations;
using Codegen.Yaml;

namespace Codegen.Specs.Building;

/// <summary>
/// Decides which streams there are: without <c>streams:</c> every list; a list or a mapping of names selects those, and <c>only: false</c>
/// keeps the others too. <c>enabled: false</c> leaves a stream out.
/// </summary>
internal sealed class StreamSelection(SourceContext context)
{
    private const int MaxSuggestions = 6;
    private readonly HashSet<ApiOperation> _left = [];

    /// <summary>Begins the selected streams; their names are returned, ordered.</summary>
    public IReadOnlyList<string> Select()
    {
        var mapped = new List<string>();
        foreach (var stream in context.Mapping.Streams ?? [])
        {
            if (Resolve(stream) is not { } operation)
                continue;
            if (stream.Enabled?.Value == false)
            {
                _left.Add(operation);
                continue;
            }

            if (context.Draft(stream.Name) is not null)
                continue;
            DraftFactory.Create(context, stream.Name, operation, stream, isMapped: true);
            mapped.Add(stream.Name);
        }

        if (context.Mapping.Streams is null || !context.Mapping.Only)
            SelectOthers();
        return [.. mapped.OrderBy(name => name, StringComparer.Ordinal)];
    }

    /// <summary>Begins a stream that another one needs, under the name that a mapping gives; null, reported, where there is none.</summary>
    public StreamDraft? Require(string name, Action<string, string> error)
    {
        if (context.Draft(name) is { } known)
            return known;
        return Resolve(new StreamMapping { Name = name }, error) is { } operation
            ? DraftFactory.Create(context, name, operation, StreamMapping.Empty, isMapped: false)
            : null;
    }

    /// <summary>The stream of a list that another stream needs.</summary>
    public StreamDraft Require(Candidate candidate) => context.Draft(candidate.Operation) ?? Begin(candidate);

    private void SelectOthers()
    {
        var used = new HashSet<ApiOperation>(context.Drafts.Select(draft => draft.Operation).Concat(_left));
        foreach (var candidate in context.Catalogue.Candidates)
        {
            if (!used.Contains(candidate.Operation))
                Begin(candidate);
        }
    }

    /// <summary>Begins a stream that no mapping names; a name that a mapping gave away gets a number.</summary>
    private StreamDraft Begin(Candidate candidate)
    {
        var name = candidate.Name;
        for (var number = 2; context.Draft(name) is not null; number++)
            name = $"{candidate.Name}_{number}";
        return DraftFactory.Create(context, name, candidate.Operation, StreamMapping.Empty, isMapped: false);
    }

    private ApiOperation? Resolve(StreamMapping stream) =>
        stream.From is { } from
            ? ResolveReference(from)
            : Resolve(stream, (code, message) => context.Problems.Error(code, message, stream.At));

    private ApiOperation? ResolveReference(Stated<string> from)
    {
        if (context.Catalogue.Find(from.Value) is { } operation)
            return operation;
        var space = from.Value.IndexOf(' ');
        if (space > 0 && from.Value.Substring(0, space).ToUpperInvariant() is "POST" or "PUT" or "PATCH" or "DELETE")
        {
            context.Error("CG0104", $"'{from.Value}': only GET is supported in this version", from);
            return null;
        }

        var names = context.Catalogue.Operations.SelectMany(known => new[] { known.OperationId, known.ToString() })
            .Where(name => name.Length > 0);
        context.Error(
            "CG0105",
            $"the document has no GET '{from.Value}'; expected an operationId or 'GET /path'{NearestName.Hint(from.Value, names)}",
            from);
        return null;
    }

    /// <summary>
    /// The operation that a bare name means: the list that is read for the stream's <c>each</c>, else the one that would have that name,
    /// else the only one that could.
    /// </summary>
    private ApiOperation? Resolve(StreamMapping stream, Action<string, string> error)
    {
        var possible = context.Catalogue.Candidates.Where(
            candidate => candidate.Levels.Contains(stream.Name) || candidate.Name == stream.Name)
            .ToList();
        var parts = (stream.Each ?? context.Mapping.Defaults.Each)?.Value.Each?.Parts ?? [];
        var covered = possible
            .Where(candidate => parts.Count > 0 && parts.All(part => candidate.Operation.Template.Parameters.Contains(part)))
            .OrderBy(candidate => candidate.Operation.Template.Parameters.Count)
            .ToList();
        if (covered.Count == 1 || (covered.Count > 1 && covered[0].Operation.Template.Parameters.Count < covered[1].Operation.Template.Parameters.Count))
            return covered[0].Operation;
        if (possible.FirstOrDefault(candidate => candidate.Name == stream.Name) is { } exact && covered.Count == 0)
            return exact.Operation;
        if (possible.Count == 1)
            return possible[0].Operation;
        if (possible.Count > 1)
        {
            var options = string.Join(", ", possible.Take(MaxSuggestions).Select(candidate => $"'{candidate.Operation}'"));
            error("CG0107", $"'{stream.Name}' could be any of {possible.Count} lists; say which with `from:`: {options}");
            return null;
        }

        var names = context.Catalogue.Candidates.SelectMany(candidate => candidate.Levels.Concat([candidate.Name]));
        error(
            "CG0106",
            $"nothing in the document lists '{stream.Name}'; name the operation with `from:`{NearestName.Hint(stream.Name, names)}");
        return null;
    }
}
