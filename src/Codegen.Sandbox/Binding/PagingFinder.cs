using Codegen.Sandbox.Behaviour;
using Codegen.Sandbox.Documents;
using Codegen.Sandbox.Facts;

namespace Codegen.Sandbox.Binding;

/// <summary>Finds how a list is cut into pages: as written, else by the parameters that the operation declares.</summary>
/// <param name="problems">Where to note contradictions.</param>
/// <param name="usual">The sizes of pages of all streams.</param>
internal sealed class PagingFinder(ProblemList problems, PageBehaviour usual)
{
    private const int UsualSize = 30;
    private const int UsualMax = 100;

    /// <summary>Finds it.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="stream">The stream as written.</param>
    /// <param name="records">Where the records stand.</param>
    public PagingFacts Find(ApiOperation operation, StreamBehaviour stream, RecordsFinder.Found records)
    {
        var names = operation.Parameters.Where(p => p.In == "query").Select(p => p.Name).ToList();
        var kind = records.IsSingle ? PagingKind.None
            : stream.Paging is { } stated ? Enum.Parse<PagingKind>(stated.Text, ignoreCase: true)
            : Infer(operation, names);
        var parameter = ParameterNames.First(NamesOf(kind), names);
        if (kind != PagingKind.None && parameter is null && stream.Paging is { } wrong)
            problems.Undecided(wrong.At, $"GET {operation.Path} declares no parameter for paging '{wrong.Text}'");

        var size = kind == PagingKind.None ? null : ParameterNames.First(ParameterNames.Size, names);
        var declared = size is null ? null : operation.Query(size)!;
        var max = stream.Page.Max ?? usual.Max ?? (int?)declared?.Schema.Maximum ?? UsualMax;
        var own = stream.Page.Size ?? usual.Size ?? (int.TryParse(declared?.Default, out var number) ? number : UsualSize);
        return new PagingFacts
        {
            Kind = kind,
            Parameter = parameter,
            Before = kind == PagingKind.Last ? ParameterNames.First(ParameterNames.Before, names) : null,
            SizeParameter = size,
            Size = Math.Min(own, max),
            MaxSize = max,
            First = parameter is not null && operation.Query(parameter)?.Default == "0" ? 0 : 1,
            More = Member(stream.More, operation, ParameterNames.More),
            Total = Member(stream.Total, operation, ParameterNames.Total),
            Next = kind is PagingKind.Token or PagingKind.Page ? Member(stream.Next, operation, ParameterNames.Next) : null,
        };
    }

    private static PagingKind Infer(ApiOperation operation, IReadOnlyCollection<string> names)
    {
        foreach (var kind in new[] { PagingKind.Last, PagingKind.Token, PagingKind.Page, PagingKind.Offset })
        {
            if (ParameterNames.First(NamesOf(kind), names) is null)
                continue;

            var isLinked = kind == PagingKind.Page && operation.Headers.Contains("Link", StringComparer.OrdinalIgnoreCase);
            return isLinked ? PagingKind.Link : kind;
        }

        return PagingKind.None;
    }

    private static string[] NamesOf(PagingKind kind) => kind switch
    {
        PagingKind.Page => ParameterNames.Page,
        // What a link holds is the provider's own business.
        PagingKind.Link => [.. ParameterNames.Page, .. ParameterNames.Token],
        PagingKind.Offset => ParameterNames.Offset,
        PagingKind.Last => ParameterNames.After,
        PagingKind.Token => ParameterNames.Token,
        _ => [],
    };

    private IReadOnlyList<string>? Member(Placed? stated, ApiOperation operation, IReadOnlyList<string> names)
    {
        var answer = operation.Answer!;
        if (stated is not null)
        {
            var path = MemberPath.Read(stated.Text);
            if (path.Count > 0 && FieldSchema.Find(answer, string.Join('.', path)) is not null)
                return path;

            problems.Unknown(stated.At, $"GET {operation.Path} answers without '{stated.Text}'", stated.Text, answer.Properties.Select(p => $"$.{p.Name}"));
            return null;
        }

        if (ParameterNames.First(names, [.. answer.Properties.Select(p => p.Name)]) is { } here)
            return [here];

        var below = answer.Properties
            .Where(p => p.Schema.Items is null)
            .Select(p => (p.Name, Found: ParameterNames.First(names, [.. p.Schema.Properties.Select(inner => inner.Name)])))
            .FirstOrDefault(pair => pair.Found is not null);
        return below.Found is null ? null : [below.Name, below.Found];
    }
}
