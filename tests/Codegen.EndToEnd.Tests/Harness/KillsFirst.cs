using Codegen.EndToEnd.Tests.Harness;
using Xunit.Sdk;
using Xunit.v3;

// Tests wait for other processes and for kills by the clock: more of them than cores keeps the cores busy.
[assembly: Parallelization(MaxThreads = 4)]
[assembly: TestCollectionOrderer(typeof(KillsFirst))]

namespace Codegen.EndToEnd.Tests.Harness;

/// <summary>The tests that take longest, and wait most, begin first: the others fill what they leave.</summary>
public sealed class KillsFirst : ITestCollectionOrderer
{
    /// <inheritdoc />
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [
            .. testCollections.OrderByDescending(collection => collection.TestCollectionDisplayName.Contains(".Kills.", StringComparison.Ordinal))
                .ThenBy(collection => collection.TestCollectionDisplayName, StringComparer.Ordinal),
        ];
}
