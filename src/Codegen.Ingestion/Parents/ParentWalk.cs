using Codegen.Contracts.Commits;
using Codegen.Contracts.Connectors;
using Codegen.Ingestion.Execution;
using Codegen.Ingestion.Http;
using Codegen.Ingestion.Planning;
using Codegen.Ingestion.Requests;

namespace Codegen.Ingestion.Parents;

/// <summary>Finds the partitions of a child stream: walks its parents, and theirs, for their keys.</summary>
internal sealed class ParentWalk(RunContext run, EndpointWalker walker, List<string> notes)
{
    /// <summary>Partitions that were gone by the time they were asked for.</summary>
    public int Gone { get; private set; }

    /// <summary>The partitions of a child, one for each of its parents.</summary>
    /// <param name="child">The child.</param>
    /// <param name="step">For which entry, and which parents.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public async Task<IReadOnlyList<Partition>> FindAsync(StreamDefinition child, ChildrenStep step, CancellationToken cancellationToken) =>
        await FindAsync(child, Partition.Root(step.Entry), step.Changed, cancellationToken);

    /// <summary>Does something for one partition.</summary>
    /// <returns>The answer where the provider no longer has it; null where it was done.</returns>
    public async Task<ResourceGone?> VisitAsync(Func<Task> visit)
    {
        try
        {
            await visit();
            return null;
        }
        catch (ResourceGone fault)
        {
            Gone++;
            return fault;
        }
    }

    private async Task<IReadOnlyList<Partition>> FindAsync(
        StreamDefinition child, Partition root, Interval? changed, CancellationToken cancellationToken)
    {
        if (child.Parent is not { } definition)
            return [root];
        var parent = run.Definition.Stream(definition.Stream);
        List<Partition> found = [];
        foreach (var above in await FindAsync(parent, root, null, cancellationToken))
        {
            if (parent.Parent is null)
                await AddAsync(found, parent, definition, above, changed, cancellationToken);
            else
                await VisitAsync(() => AddAsync(found, parent, definition, above, changed, cancellationToken));
        }

        return found;
    }

    private async Task AddAsync(
        List<Partition> found, StreamDefinition parent, ParentDefinition definition, Partition above, Interval? changed, CancellationToken cancellationToken)
    {
        var keys = new ParentKeys(definition);
        await walker.WalkAsync(parent, [], above, changed, keys, _ => Task.CompletedTask, cancellationToken);
        found.AddRange(keys.Found.Select(values => above.Child(definition, values)));
        if (keys.Unreadable > 0)
            notes.Add($"{keys.Unreadable} record(s) of {parent.Name} lack a field that the request needs; nothing was read below them.");
    }
}
