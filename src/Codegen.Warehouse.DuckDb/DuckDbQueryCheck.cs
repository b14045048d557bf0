using System.Globalization;
using Codegen.Contracts.Errors;
using Codegen.Warehouse.Dialects;
using DuckDB.NET.Data;

namespace Codegen.Warehouse.DuckDb;

/// <summary>
/// Makes sure that a text is one query and nothing else, by DuckDB's own parser: only then is it safe to put it in parentheses. The
/// driver runs every statement of a text.
/// </summary>
internal static class DuckDbQueryCheck
{
    public static async Task RunAsync(DuckDBConnection connection, string query, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"""
            SELECT tree ->> 'error_message', tree ->> 'position', json_array_length(tree, '/statements')
            FROM (SELECT json_serialize_sql({DuckDbDialect.Instance.Literal(query)}) AS tree)
            """;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        if (await reader.IsDBNullAsync(0, cancellationToken))
        {
            if (reader.GetValue(2) is not 1UL)
                throw WarehouseErrors.Refused("expected one query, and nothing after it", null);
            return;
        }

        var position = await reader.IsDBNullAsync(1, cancellationToken) ? null : reader.GetString(1);
        throw Refuse(query, reader.GetString(0), position);
    }

    private static CodegenException Refuse(string query, string message, string? position)
    {
        if (message.StartsWith("Only SELECT", StringComparison.Ordinal))
            return WarehouseErrors.Refused("expected a query; statements that change something are not accepted here", null);
        if (!int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at > query.Length)
            return WarehouseErrors.Refused(message, null);
        var before = query[..at].Split('\n');
        var place = string.Create(CultureInfo.InvariantCulture, $"line {before.Length}, column {before[^1].Length + 1}");
        return WarehouseErrors.Refused($"{place}: {message}", null);
    }
}
