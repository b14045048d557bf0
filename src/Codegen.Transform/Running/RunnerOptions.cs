using Codegen.Contracts.Manifests;
using Codegen.Transform.Histories;
using Codegen.Transform.Sql;

namespace Codegen.Transform.Running;

/// <summary>What a runner needs to know.</summary>
public sealed record RunnerOptions
{
    /// <summary>The repository's root: seeds' files are found below it.</summary>
    public required string Root { get; init; }

    /// <summary>Identifies the run in its results.</summary>
    public required string InvocationId { get; init; }

    /// <summary>The most nodes that are built at once, each in a session of its own. From 1.</summary>
    /// <value>4.</value>
    public int Threads { get; init; } = 4;

    /// <summary>Where a node's compiled SQL lies, as a person would open it; named in errors. Null where it was not written.</summary>
    public Func<ManifestNode, string?> CompiledFile { get; init; } = _ => null;

    /// <summary>How a history's statements are made; tests put wrong ones in their place, to see that the properties notice.</summary>
    internal Func<TransformSql, ManifestNode, HistorySql> HistorySql { get; init; } = (sql, node) => new HistorySql(sql, node);
}
