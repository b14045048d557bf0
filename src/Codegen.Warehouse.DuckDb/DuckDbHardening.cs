using System.Globalization;
using Codegen.Warehouse.Dialects;
using DuckDB.NET.Data;

namespace Codegen.Warehouse.DuckDb;

/// <summary>
/// The settings of a database, made once and then locked: SQL that anyone writes, models included, can read no file outside the named
/// folders, write none, attach nothing and install nothing.
/// </summary>
internal static class DuckDbHardening
{
    /// <summary>Two buffers for the longest line, and what a thread writes.</summary>
    private const long BytesPerThread = 160_000_000;

    public static async Task ApplyAsync(DuckDBConnection connection, DuckDbOptions options, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT CAST(current_setting('lock_configuration') AS VARCHAR)";
        if ((string?)await command.ExecuteScalarAsync(cancellationToken) == "true")
            return;
        foreach (var setting in Settings(options))
        {
            command.CommandText = $"SET GLOBAL {setting}";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>The settings, in an order that works; the last one locks them.</summary>
    public static IEnumerable<string> Settings(DuckDbOptions options)
    {
        yield return "TimeZone = 'UTC'";
        yield return "autoinstall_known_extensions = false";
        yield return "autoload_known_extensions = false";
        yield return $"preserve_insertion_order = {(options.KeepsInsertionOrder ? "true" : "false")}";
        if (options.MemoryLimit is { } bytes)
            yield return string.Create(CultureInfo.InvariantCulture, $"memory_limit = '{bytes}B'");
        if (ThreadsOf(options) is { } threads)
            yield return string.Create(CultureInfo.InvariantCulture, $"threads = {threads}");
        if (options.TempFolder is { } folder)
            yield return $"temp_directory = {Literal(Path.GetFullPath(folder))}";
        var folders = options.ReadableFolders.Select(readable => Literal(Path.GetFullPath(readable)));
        yield return $"allowed_directories = [{string.Join(", ", folders)}]";
        yield return "enable_external_access = false";
        yield return "lock_configuration = true";
    }

    private static long? ThreadsOf(DuckDbOptions options) => options switch
    {
        { Threads: { } threads } => threads,
        { MemoryLimit: { } bytes } => Math.Clamp(bytes / BytesPerThread, 1, Environment.ProcessorCount),
        _ => null,
    };

    private static string Literal(string text) => DuckDbDialect.Instance.Literal(text);
}
