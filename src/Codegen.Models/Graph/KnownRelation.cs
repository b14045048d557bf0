using Codegen.Contracts.Manifests;
using Codegen.Warehouse;

namespace Codegen.Models.Graph;

/// <summary>What <c>ref</c> or <c>source</c> leads to.</summary>
/// <param name="Id">The id of a model, seed or source.</param>
/// <param name="Relation">Where it is in the warehouse.</param>
/// <param name="File">The file that makes or declares it.</param>
internal sealed record KnownRelation(string Id, Relation Relation, string File)
{
    /// <summary>The relation as SQL spells it.</summary>
    public string Sql { get; } = $"{Quote(Relation.Schema)}.{Quote(Relation.Name)}";

    /// <summary>How templates refer to it.</summary>
    public string Reference => Id.Split('.') is [ResourceTypes.Source, _, var source, var table]
        ? $"{{{{ source('{source}', '{table}') }}}}"
        : $"{{{{ ref('{Relation.Name}') }}}}";

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
