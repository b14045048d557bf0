using Codegen.Contracts.Manifests;
using Codegen.Transform.Sql;
using Codegen.Warehouse;

namespace Codegen.Transform.Running;

/// <summary>What one worker works with.</summary>
internal sealed class StepContext(IWarehouseSession session, RelationCatalog catalog, RunnerOptions options)
{
    public IWarehouseSession Session { get; } = session;

    public TransformSql Sql { get; } = TransformSql.Of(session.Dialect);

    public RelationCatalog Catalog { get; } = catalog;

    public RunnerOptions Options { get; } = options;

    public static Relation RelationOf(ManifestNode node) => new(node.Schema, node.Alias);

    public async Task<long> ReadNumberAsync(string query, CancellationToken cancellationToken) =>
        StepOutcome.Number(await Session.ReadValueAsync(query, cancellationToken));

    public Task<long> CountAsync(Relation relation, CancellationToken cancellationToken) =>
        ReadNumberAsync(TransformSql.Count(Sql.Dialect.Ident(relation)), cancellationToken);

    /// <summary>Puts a relation in the place of what has its name, whatever that is, in one step.</summary>
    public async Task ReplaceAsync(ManifestNode node, string statement, bool isView, CancellationToken cancellationToken)
    {
        var relation = RelationOf(node);
        if (Catalog.KindOf(relation) is not { } kind || kind.IsView == isView)
        {
            await Session.ExecuteAsync(statement, cancellationToken);
            return;
        }

        await using var transaction = await Session.BeginAsync(cancellationToken);
        await Session.ExecuteAsync(Sql.Drop(relation, kind.IsView), cancellationToken);
        await Session.ExecuteAsync(statement, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
