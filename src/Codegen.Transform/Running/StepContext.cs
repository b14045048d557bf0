using Codegen.Contracts;
using Codegen.Contracts.Manifests;
using Codegen.Transform.Histories;
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
        (await Session.ReadNumbersAsync(query, cancellationToken))[0];

    /// <summary>Makes a table of this session alone.</summary>
    /// <param name="stage">What <see cref="TransformSql.Stage"/> gave.</param>
    /// <param name="query">Its rows.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    public Task StageAsync(string stage, string query, CancellationToken cancellationToken) =>
        Session.ExecuteAsync(Sql.CreateStage(stage, query), cancellationToken);

    public Task DropStageAsync(string stage, CancellationToken cancellationToken) =>
        Session.ExecuteAsync(TransformSql.DropStage(stage), cancellationToken);

    public Task<long> CountAsync(string relation, CancellationToken cancellationToken) =>
        ReadNumberAsync(TransformSql.Count(relation), cancellationToken);

    public Task<long> CountAsync(Relation relation, CancellationToken cancellationToken) =>
        CountAsync(Sql.Dialect.Ident(relation), cancellationToken);

    /// <summary>Puts a relation in the place of what has its name, whatever that is, in one transaction.</summary>
    public async Task ReplaceAsync(ManifestNode node, string statement, bool isView, CancellationToken cancellationToken)
    {
        await using var transaction = await Session.BeginAsync(cancellationToken);
        await PutAsync(node, statement, isView, cancellationToken);
        await CommitAsync(transaction, cancellationToken);
    }

    /// <summary>As <see cref="ReplaceAsync"/>, in the caller's transaction.</summary>
    public async Task PutAsync(ManifestNode node, string statement, bool isView, CancellationToken cancellationToken)
    {
        var relation = RelationOf(node);
        if (Catalog.KindOf(relation) is { } kind && kind.IsView != isView)
            await Session.ExecuteAsync(Sql.Drop(relation, kind.IsView), cancellationToken);
        await Session.ExecuteAsync(statement, cancellationToken);
    }

    /// <summary>Commits; the process may be killed on either side of it.</summary>
    public static async Task CommitAsync(IWarehouseTransaction transaction, CancellationToken cancellationToken)
    {
        CrashPoint.Reach(CrashPoint.BeforeWarehouseCommit);
        await transaction.CommitAsync(cancellationToken);
        CrashPoint.Reach(CrashPoint.AfterWarehouseCommit);
    }

    /// <summary>The statements of a history.</summary>
    public HistorySql History(ManifestNode node) => Options.HistorySql(Sql, node);
}
