using System.Collections.Concurrent;
using System.Text.Json;
using Codegen.Contracts.Errors;
using Codegen.Warehouse.Binding;
using Codegen.Warehouse.Dialects;
using Codegen.Warehouse.DuckDb.Binding.Plans;
using DuckDB.NET.Data;

namespace Codegen.Warehouse.DuckDb.Binding;

/// <summary>
/// Binds by DuckDB itself: a database in memory holds the shadow tables, its own binder resolves the query, and the bound plan, as JSON,
/// says what each column is made of. SQL that is bound here can read no file and change nothing.
/// </summary>
public sealed class DuckDbBinder : ISqlBinder
{
    private static readonly DuckDbOptions Options = new() { Threads = 1 };

    /// <summary>DuckDB allows expressions a thousand levels deep, and each is some levels of JSON.</summary>
    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 10_000 };

    private readonly ShadowCatalog _catalog = new();
    private readonly Task<DuckDBConnection> _opening;
    private readonly ConcurrentBag<DuckDBConnection> _idle = [];

    /// <summary>Begins to open an empty shadow catalog: whoever compiles reads files meanwhile. The first call waits for it.</summary>
    public DuckDbBinder() => _opening = Task.Run(Open);

    /// <summary>Waiting blocks: the port is synchronous, as all of DuckDB's binding is, and opening needs no thread that waits for us.</summary>
    private DuckDBConnection Connection => _opening.GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Declare(Relation relation, IReadOnlyList<BinderColumn> columns)
    {
        var dialect = DuckDbDialect.Instance;
        var list = string.Join(", ", columns.Select(column => $"{dialect.Ident(column.Name)} {column.Type}"));
        var schema = _catalog.Knows(relation.Schema) ? "" : $"CREATE SCHEMA IF NOT EXISTS {dialect.Ident(relation.Schema)};";
        try
        {
            Execute($"{schema}CREATE OR REPLACE TABLE {dialect.Ident(relation)} ({list})");
        }
        catch (DuckDBException fault)
        {
            throw new CodegenException(
                "CG3006", Failure.Config, $"{relation} can't be declared: {PlanErrors.FirstLine(fault.Message)}", fault);
        }

        _catalog.Add(relation, columns);
    }

    /// <inheritdoc/>
    public BindResult Bind(string sql)
    {
        try
        {
            return new BindResult(Understand(sql), null);
        }
        catch (BindException fault)
        {
            return new BindResult(null, fault.Error);
        }
        catch (DuckDBException fault)
        {
            return new BindResult(null, new BindError(PlanErrors.FirstLine(fault.Message), null, []));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var connection in _idle)
            connection.Dispose();
        Connection.Dispose();
    }

    private static DuckDBConnection Open()
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        foreach (var setting in DuckDbHardening.Settings(Options))
        {
            command.CommandText = $"SET GLOBAL {setting}";
            command.ExecuteNonQuery();
        }

        return connection;
    }

    private BoundQuery Understand(string sql)
    {
        if (sql.IndexOf('\0', StringComparison.Ordinal) is var at and >= 0)
            throw new BindException("a query must not hold a NUL character", at);
        if (SqlShape.Encloses(sql))
        {
            using var enclosed = Plan($"SELECT * FROM (\n{sql}\n)");
            if (PlanErrors.IsPlan(enclosed.RootElement))
                return Read(sql, enclosed.RootElement, named: true);
        }

        // Errors are told of the query itself: the other one has other places.
        using var plan = Plan(sql);
        PlanErrors.Check(sql, plan.RootElement);
        return Read(sql, plan.RootElement, named: false);
    }

    private BoundQuery Read(string sql, JsonElement answer, bool named)
    {
        var plan = answer.Items("plans").Single();
        var scope = new PlanScope(_catalog);
        var columns = PlanWalker.Walk(plan, scope);
        var names = (named ? PlanNames.Read(plan) : null) ?? Describe(sql);
        return names.Count == columns.Count
            ? scope.Query(names, columns)
            : throw new BindException($"the plan has {columns.Count} columns where the query has {names.Count}", null);
    }

    private JsonDocument Plan(string sql)
    {
        var answer = Ask($"SELECT json_serialize_plan({DuckDbDialect.Instance.Literal(sql)}, optimize := false, skip_null := true)", command => (string)command.ExecuteScalar()!);
        return JsonDocument.Parse(answer, Json);
    }

    private List<(string Name, string Type)> Describe(string sql) => Ask($"DESCRIBE {sql}", command =>
    {
        using var reader = command.ExecuteReader();
        List<(string, string)> columns = [];
        while (reader.Read())
            columns.Add((reader.GetString(0), reader.GetString(1)));
        return columns;
    });

    /// <summary>A connection serves one query at a time; all see the same tables.</summary>
    private T Ask<T>(string sql, Func<DuckDBCommand, T> read)
    {
        var connection = _idle.TryTake(out var idle) ? idle : Another();
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return read(command);
        }
        finally
        {
            _idle.Add(connection);
        }
    }

    private DuckDBConnection Another()
    {
        var connection = Connection.Duplicate();
        connection.Open();
        return connection;
    }

    private void Execute(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
