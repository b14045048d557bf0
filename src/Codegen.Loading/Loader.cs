using Codegen.Contracts;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Lake;
using Codegen.Warehouse;
using Codegen.Warehouse.RawTables;

namespace Codegen.Loading;

/// <summary>
/// Loads what the lake's commits name into raw tables. Each commit is loaded once: its rows and the load log that says so share a
/// transaction, so that a load can be killed and repeated at any moment.
/// </summary>
/// <param name="warehouse">Where to; held while a call runs.</param>
/// <param name="store">The lake.</param>
/// <param name="options">What the loader needs to know.</param>
public sealed class Loader(IWarehouse warehouse, IObjectStore store, LoaderOptions options)
{
    private readonly LakeReader _lake = new(store);

    /// <summary>Loads all commits that are not loaded yet, in an order that depends on nothing but the commits.</summary>
    /// <param name="sources">The connections and their streams.</param>
    /// <param name="progress">Told when a transaction begins and when it is committed; null for nobody.</param>
    /// <param name="cancellationToken">Stops between or within transactions; what is committed stays.</param>
    /// <exception cref="CodegenException">The warehouse is held by another process (CG3001) or can't be opened (CG3002). What concerns
    /// a single stream is in the report.</exception>
    public async Task<LoadReport> LoadAsync(
        IReadOnlyList<LoadSource> sources, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        await using var context = await LoadContext.OpenAsync(warehouse, _lake, options, progress, cancellationToken);
        await context.Catalog.CreateAsync([.. sources.SelectMany(TablesOf)], cancellationToken);
        List<StreamLoad> loads = [];
        List<LoadFailure> failures = [];
        foreach (var source in sources)
            await LoadStreamsAsync(context, source, loads, failures, cancellationToken);
        return new LoadReport(loads, failures);
    }

    /// <summary>
    /// Builds a stream's raw table anew from the lake: the same rows under the same <c>_seq</c>, by the connector's present schema. The
    /// live table serves until the new one takes its place, in one transaction. New commits are left to the next load.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="progress">Told about each connection's files; null for nobody.</param>
    /// <param name="cancellationToken">Stops; the live table is as it was.</param>
    /// <returns>One entry for each connection whose rows the table holds.</returns>
    /// <exception cref="CodegenException">CG3012: the lake is not the one that was loaded; CG3013: a changed column would lose values;
    /// and those of <see cref="LoadAsync"/>.</exception>
    public async Task<IReadOnlyList<StreamLoad>> RebuildAsync(
        string source, StreamDefinition stream, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        await using var context = await LoadContext.OpenAsync(warehouse, _lake, options, progress, cancellationToken);
        var table = RawTable.Of(source, stream);
        await context.Catalog.CreateAsync([table], cancellationToken);
        return await new StreamRebuilder(context).RebuildAsync(table, cancellationToken);
    }

    private static IEnumerable<RawTable> TablesOf(LoadSource source) => source.Streams.Select(stream => RawTable.Of(source.Source, stream));

    /// <summary>Streams stand alone: one that fails does not hold up the others.</summary>
    private async Task LoadStreamsAsync(
        LoadContext context, LoadSource source, List<StreamLoad> loads, List<LoadFailure> failures, CancellationToken cancellationToken)
    {
        var lanes = await ReadLanesAsync(source.Connection, cancellationToken);
        var loaded = await context.Log.ReadHeadsAsync(source.Connection, cancellationToken);
        var loader = new StreamLoader(context);
        foreach (var table in TablesOf(source))
        {
            var id = new StreamId(source.Source, source.Connection, table.Stream);
            var commits = new NewCommits(_lake, id, [.. lanes[table.Stream]], new LoadedFiles([.. loaded[table.Stream]]));
            try
            {
                loads.Add(await loader.LoadAsync(id, table, commits, cancellationToken));
            }
            catch (CodegenException error)
            {
                failures.Add(new LoadFailure(id, error));
            }
        }
    }

    /// <summary>The lanes that have commits, by stream.</summary>
    private async Task<ILookup<string, string>> ReadLanesAsync(string connection, CancellationToken cancellationToken)
    {
        List<StreamLane> found = [];
        await foreach (var log in _lake.ListStreamsAsync(connection, cancellationToken))
            found.Add(log);
        return found.ToLookup(log => log.Stream.Stream, log => log.Lane, StringComparer.Ordinal);
    }
}
