using Codegen.Sandbox.Behaviour;
using Codegen.Sandbox.Documents;
using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Records;

namespace Codegen.Sandbox.Binding;

/// <summary>Binds one stream to its operation.</summary>
/// <param name="document">The document.</param>
/// <param name="behaviour">The file.</param>
/// <param name="problems">Where mistakes are noted.</param>
internal sealed class StreamBinder(ApiDocument document, ProviderBehaviour behaviour, ProblemList problems)
{
    private static readonly CountRange UsualCount = new(100, 100);
    private static readonly CountRange UsualChildren = new(0, 4);
    private readonly OperationReader _operations = new(document);

    /// <summary>Binds a stream.</summary>
    /// <param name="stream">The stream as written.</param>
    /// <param name="parent">The stream under whose records it is listed.</param>
    /// <param name="relations">What its relations point to, in order.</param>
    /// <param name="counted">The fields by which children of it are listed.</param>
    /// <returns>Null where it can't be bound: noted.</returns>
    public StreamFacts? Bind(
        StreamBehaviour stream, ParentFacts? parent, IReadOnlyList<(Placed Field, StreamFacts Target, string TargetField)> relations, IReadOnlyList<string> counted)
    {
        if (_operations.Find(stream.From.Text) is not { } operation)
        {
            var names = _operations.Names().SelectMany(name => new[] { name.Id, $"GET {name.Path}" }).OfType<string>();
            problems.Unknown(stream.From.At, $"{document.File} has no GET operation '{stream.From.Text}'", stream.From.Text, names);
            return null;
        }

        if (stream.Days is { } days)
            return new DayBinder(problems).Bind(stream, days, operation, Shared(operation));

        return new RecordsFinder(problems).Find(operation, stream) is { } records
            ? Bind(stream, operation, records, parent, relations, counted)
            : null;
    }

    private StreamFacts Bind(
        StreamBehaviour stream,
        ApiOperation operation,
        RecordsFinder.Found found,
        ParentFacts? parent,
        IReadOnlyList<(Placed Field, StreamFacts Target, string TargetField)> relations,
        IReadOnlyList<string> counted)
    {
        var record = found.Record.Properties.Count == 0 && found.Record.Choices.Count > 0 ? found.Record.Choices[0] : found.Record;
        var fields = new FieldFinder(problems, stream, record);
        var key = fields.Key();
        var created = fields.Time(stream.Created, ParameterNames.Created);
        var updated = fields.Time(stream.Updated, ParameterNames.Updated);
        var paging = new PagingFinder(problems, behaviour.Page).Find(operation, stream, found);
        var order = new OrderFinder(problems, fields).Find(operation, stream, record, created, updated);
        string?[] taken = [paging.Parameter, paging.Before, paging.SizeParameter, order.SortParameter, order.DirectionParameter];
        var filters = new FilterFinder(problems, fields).Find(operation, stream, record, taken);
        var giver = new RoleGiver(problems, fields);
        var roles = giver.Give(
            stream, record, key, (created, updated), counted, filters.Select(f => (f, operation.Query(f.Parameter)!.Allowed)));
        giver.CheckPlaceholders(stream, operation, roles);
        var shared = Shared(operation);
        return new StreamFacts
        {
            Name = stream.Name.Text,
            Operation = operation,
            Security = shared.Security,
            Server = shared.Server,
            RecordsPath = found.Path,
            IsSingle = found.IsSingle,
            Around = [.. stream.Around.Select(member => (member.Name.Text, Template.Parse(member.Value.Text)))],
            Record = record,
            Key = key,
            KeyPrefix = stream.Prefix?.Text ?? string.Empty,
            Created = created,
            Updated = updated,
            Roles = roles,
            Lively = ChangingProperties.Lively(record, roles),
            Restless = ChangingProperties.Restless(record, roles),
            Count = stream.Count ?? (parent is null ? UsualCount : UsualChildren),
            Paging = paging,
            Order = order,
            Filters = filters,
            Ignored = [.. stream.Ignore.Select(ignored => ignored.Text)],
            Partitions = parent is null ? new PartitionFinder(problems, behaviour).Find(operation, stream) : [],
            Parent = parent is null ? null : Inherited(parent, stream, operation),
            Relations = [.. relations.Select(r => new RelationFacts(r.Field.Text, r.Target, r.TargetField, Shares(operation, parent, r.Target)))],
            Growth = stream.Growth,
        };
    }

    private StreamShared Shared(ApiOperation operation) => new(
        Security(operation), Uri.IsWellFormedUriString(document.Server, UriKind.Absolute) ? document.Server : "https://api.example.com");

    private static bool Shares(ApiOperation operation, ParentFacts? parent, StreamFacts target) =>
        parent is null && operation.PathParameters.Count > 0 && operation.PathParameters.SequenceEqual(target.Operation.PathParameters);

    private ParentFacts Inherited(ParentFacts parent, StreamBehaviour stream, ApiOperation operation)
    {
        var known = parent.Stream.Operation.PathParameters.Append(parent.Parameter).ToList();
        if (!operation.PathParameters.Contains(parent.Parameter))
            problems.Unknown(stream.Parent!.At, $"{operation.Path} has no '{{{parent.Parameter}}}'", parent.Parameter, operation.PathParameters);

        foreach (var missing in operation.PathParameters.Where(name => !known.Contains(name)))
            problems.Undecided(stream.Parent!.At, $"'{{{missing}}}' of {operation.Path} is no parameter of {parent.Stream.Operation.Path}, the parent's path");

        return parent;
    }

    private IReadOnlyList<IReadOnlyList<ApiSecurity>> Security(ApiOperation operation) => behaviour.Auth?.Text switch
    {
        null => operation.Security,
        "none" => [],
        var kind => [[new ApiSecurity(kind, "Authorization")]],
    };
}
