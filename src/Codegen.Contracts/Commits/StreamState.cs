namespace Codegen.Contracts.Commits;

/// <summary>What has been read of a stream: for each partition, disjoint intervals in ascending order that don't touch.</summary>
/// <param name="Partitions">The intervals, by partition.</param>
public sealed record StreamState(IReadOnlyDictionary<string, IReadOnlyList<Interval>> Partitions)
{
    /// <summary>Nothing has been read.</summary>
    public static StreamState Empty { get; } = new(new SortedDictionary<string, IReadOnlyList<Interval>>(StringComparer.Ordinal));

    /// <summary>What has been read of one partition.</summary>
    /// <param name="partition">The partition's name.</param>
    public IReadOnlyList<Interval> Of(string partition) => Partitions.TryGetValue(partition, out var intervals) ? intervals : [];

    /// <summary>The state after more has been read.</summary>
    /// <param name="deltas">What was read.</param>
    public StreamState With(IEnumerable<StateDelta> deltas)
    {
        var partitions = new SortedDictionary<string, IReadOnlyList<Interval>>(StringComparer.Ordinal);
        foreach (var (partition, intervals) in Partitions)
            partitions[partition] = intervals;
        foreach (var delta in deltas.Where(delta => !delta.Covered.IsEmpty))
            partitions[delta.Partition] = Merge([.. partitions.GetValueOrDefault(delta.Partition, []), delta.Covered]);
        return new StreamState(partitions);
    }

    private static List<Interval> Merge(List<Interval> intervals)
    {
        intervals.Sort((left, right) => left.From.CompareTo(right.From));
        List<Interval> merged = [intervals[0]];
        foreach (var next in intervals.Skip(1))
        {
            var last = merged[^1];
            if (next.From > last.To)
                merged.Add(next);
            else if (next.To > last.To)
                merged[^1] = last with { To = next.To };
        }

        return merged;
    }
}
