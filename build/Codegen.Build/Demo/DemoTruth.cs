using System.Globalization;

namespace Codegen.Build.Demo;

/// <summary>Keeps the providers' truth beside the warehouse and says whether the two agree.</summary>
/// <param name="codegen">The command line.</param>
internal sealed class DemoTruth(DemoCommand codegen)
{
    /// <summary>Prints a line a stream: rows in the warehouse, live records there and at the provider.</summary>
    /// <returns><see cref="ExitCode.Failed"/> where a stream's live identities are not the provider's.</returns>
    public async Task<int> TellAsync(IReadOnlyList<DemoProvider> providers, CancellationToken cancellationToken)
    {
        var streams = providers.SelectMany(provider => DemoStreams.Of(provider.Source).Select(stream => (Provider: provider, Stream: stream))).ToList();
        var counts = (await codegen.QueryAsync(string.Join(" union all ", streams.Select(each => Count($"{each.Provider.Source}__{each.Stream}"))), cancellationToken))
            .ToDictionary(row => row[0], row => (Rows: Number(row[1]), Live: Number(row[2])), StringComparer.Ordinal);
        await Console.Out.WriteLineAsync($"\n  {"table",-34} {"rows",8} {"live",8} {"provider",9}");
        var (live, equal, wrong) = (0L, 0L, 0);
        foreach (var (provider, stream) in streams)
        {
            var truth = await KeepAsync(provider, stream, cancellationToken);
            var (rows, here) = counts[$"{provider.Source}__{stream}"];
            live += here;
            equal += Math.Min(here, truth);
            wrong += here == truth ? 0 : 1;
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"  {$"raw.{provider.Source}__{stream}",-34} {rows,8} {here,8} {truth,9}{(here == truth ? "" : "  differs")}"));
        }

        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"\n{equal} of {live} records accounted for.\n"));
        return wrong == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private async Task<long> KeepAsync(DemoProvider provider, string stream, CancellationToken cancellationToken)
    {
        var kept = Directory.CreateDirectory(Path.Combine(codegen.Folder, "truth")).FullName;
        var current = await provider.TruthAsync(stream, cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(kept, $"{provider.Source}.{stream}.ndjson"), current, cancellationToken);
        var history = await provider.TruthAsync($"{stream}/history", cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(kept, $"{provider.Source}.{stream}.history.ndjson"), history, cancellationToken);
        return current.Split('\n', StringSplitOptions.RemoveEmptyEntries).LongLength;
    }

    private static string Count(string table) => $"""
        select '{table}', count(*), count(*) filter (newest and _op <> 'delete')
        from (select _op, row_number() over (partition by _connection, _partition, _key order by _version desc, _at desc, _seq desc) = 1 as newest from raw."{table}")
        """;

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
