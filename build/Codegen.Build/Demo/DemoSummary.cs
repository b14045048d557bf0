using System.Globalization;

namespace Codegen.Build.Demo;

/// <summary>Keeps the providers' truth beside the warehouse and says whether the two agree.</summary>
/// <param name="context">The run.</param>
/// <param name="program">The compiled command line.</param>
/// <param name="folder">The demo profile's folder.</param>
internal sealed class DemoSummary(BuildContext context, string program, string folder)
{
    /// <summary>Prints a line a stream: rows in the warehouse, live records there and at the provider.</summary>
    /// <returns><see cref="ExitCode.Failed"/> where a stream's live identities are not the provider's.</returns>
    public async Task<int> TellAsync(IReadOnlyList<DemoProvider> providers, CancellationToken cancellationToken)
    {
        await Console.Out.WriteLineAsync($"\n  {"table",-34} {"rows",8} {"live",8} {"provider",9}");
        var (live, equal, wrong) = (0L, 0L, 0);
        foreach (var (provider, stream) in providers.SelectMany(provider => DemoStreams.Of(provider.Source).Select(stream => (provider, stream))))
        {
            var truth = await KeepTruthAsync(provider, stream, cancellationToken);
            var (rows, here) = await CountAsync($"{provider.Source}__{stream}", cancellationToken);
            live += here;
            equal += Math.Min(here, truth);
            wrong += here == truth ? 0 : 1;
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"  raw.{provider.Source}__{stream,-22} {rows,8} {here,8} {truth,9}{(here == truth ? "" : "  differs")}"));
        }

        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"\n{equal} of {live} records accounted for. Truth kept in .codegen/demo/truth."));
        await Console.Out.WriteLineAsync(
            "\nNext   artifacts/bin/Codegen.Cli/release/codegen query --profile demo \"select state, count(*) from raw.github__issues group by all\"");
        return wrong == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private async Task<long> KeepTruthAsync(DemoProvider provider, string stream, CancellationToken cancellationToken)
    {
        var kept = Directory.CreateDirectory(Path.Combine(folder, "truth")).FullName;
        var current = await provider.TruthAsync(stream, cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(kept, $"{provider.Source}.{stream}.ndjson"), current, cancellationToken);
        var history = await provider.TruthAsync($"{stream}/history", cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(kept, $"{provider.Source}.{stream}.history.ndjson"), history, cancellationToken);
        return current.Split('\n', StringSplitOptions.RemoveEmptyEntries).LongLength;
    }

    private async Task<(long Rows, long Live)> CountAsync(string table, CancellationToken cancellationToken)
    {
        var sql = $"""
            select count(*), count(*) filter (newest and _op <> 'delete')
            from (select _op, row_number() over (partition by _connection, _partition, _key order by _version desc, _at desc, _seq desc) = 1 as newest from raw."{table}")
            """;
        var (exitCode, output) = await Shell.CaptureAsync(context, program, ["query", "--profile", "demo", "--output", "csv", sql], cancellationToken);
        if (exitCode != 0)
            throw new InvalidOperationException($"codegen query on raw.{table} ended with {exitCode}: {output}");
        var counts = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1].Split(',');
        return (long.Parse(counts[0], CultureInfo.InvariantCulture), long.Parse(counts[1], CultureInfo.InvariantCulture));
    }
}
