using Codegen.Sandbox.Behaviour;
using Codegen.Sandbox.Documents;
using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Records;

namespace Codegen.Sandbox.Binding;

/// <summary>Binds a stream of days: a map from days to records, of a range of days that the path names.</summary>
/// <param name="problems">Where mistakes are noted.</param>
internal sealed class DayBinder(ProblemList problems)
{
    private const string UsualKey = "key";

    /// <summary>Binds.</summary>
    /// <param name="stream">The stream as written.</param>
    /// <param name="days">What it says of days.</param>
    /// <param name="operation">Its operation.</param>
    /// <param name="shared">Facts that all streams have.</param>
    /// <returns>Null where it can't be bound: noted.</returns>
    public StreamFacts? Bind(StreamBehaviour stream, DaysBehaviour days, ApiOperation operation, StreamShared shared)
    {
        var path = MemberPath.Read(stream.Records?.Text ?? "$");
        var map = operation.Answer is not { } answer ? null : path.Count == 0 ? answer : FieldSchema.Find(answer, string.Join('.', path));
        if (map?.Values is not { } record)
        {
            problems.Undecided(
                stream.Records?.At ?? stream.From.At, $"GET {operation.Path} declares no map from days to records at '{stream.Records?.Text ?? "$"}'");
            return null;
        }

        Check(stream, days, operation);
        if (days is not { From: { } from, Start: { } start, End: { } end })
            return null;

        var key = stream.Key.Count > 0 ? stream.Key[0].Text : UsualKey;
        var roles = new RoleNode();
        roles.Give(key, new FieldRole.Key(0));
        return new StreamFacts
        {
            Name = stream.Name.Text,
            Operation = operation,
            Security = shared.Security,
            Server = shared.Server,
            RecordsPath = path,
            IsSingle = false,
            Days = new DayFacts(from, days.At, days.Late, stream.Members),
            Bounds = (start.Text, end.Text),
            Around = [.. stream.Around.Select(member => (member.Name.Text, Template.Parse(member.Value.Text)))],
            Record = record,
            Key = [key],
            KeyPrefix = string.Empty,
            Roles = roles,
            Lively = [],
            Restless = [],
            Count = new CountRange(0, 0),
            Paging = new PagingFacts { Kind = PagingKind.None, Size = int.MaxValue, MaxSize = int.MaxValue },
            Order = new OrderFacts(key, false, null, new Dictionary<string, string>(), null, true),
            Filters = [],
            Ignored = [.. stream.Ignore.Select(ignored => ignored.Text)],
            Partitions = [[]],
            Relations = [],
            Growth = new GrowthFacts(0, 0, 0),
        };
    }

    private void Check(StreamBehaviour stream, DaysBehaviour days, ApiOperation operation)
    {
        foreach (var (word, isSaid) in new[] { ("from", days.From is not null), ("start", days.Start is not null), ("end", days.End is not null) })
        {
            if (!isSaid)
                problems.Undecided(days.Name.At, $"days of stream {stream.Name.Text} has no '{word}'");
        }

        foreach (var bound in new[] { days.Start, days.End }.OfType<Placed>().Where(bound => !operation.PathParameters.Contains(bound.Text)))
            problems.Unknown(bound.At, $"{operation.Path} has no '{{{bound.Text}}}'", bound.Text, operation.PathParameters);

        foreach (var other in operation.PathParameters.Where(name => name != days.Start?.Text && name != days.End?.Text))
            problems.Undecided(stream.From.At, $"'{{{other}}}' of {operation.Path} has no values: a stream of days has no partitions");

        if (stream.Members.Count == 0)
            problems.Undecided(days.Name.At, $"stream {stream.Name.Text} has no 'members': say what a day's record holds, as 'members: {{USD: 1.08}}'");

        if (stream.Count is not null || stream.Growth != new GrowthFacts(0, 0, 0) || stream.Parent is not null)
            problems.Undecided(days.Name.At, $"stream {stream.Name.Text} has a record each working day: count, growth and parent don't go with days");
    }
}
