using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;
using Codegen.Warehouse;

namespace Codegen.Loading.Tests.Support;

/// <summary>One warehouse for many single values: each is landed and loaded as the only field of a record of its own.</summary>
public sealed class ValueFixture : IAsyncLifetime
{
    private static readonly StreamDefinition Orders = Streams.Of(
        "orders",
        [],
        Streams.Column("id", ColumnType.Text),
        Streams.Column("count", ColumnType.Integer),
        Streams.Column("amount", ColumnType.Decimal),
        Streams.Column("ratio", ColumnType.Double),
        Streams.Column("paid", ColumnType.Boolean),
        Streams.Column("at", ColumnType.Timestamp),
        Streams.Column("day", ColumnType.Date),
        Streams.Column("lines", ColumnType.Json));

    private readonly Dictionary<(string Field, string Json), (string Value, string Extra)> _loaded = [];

    /// <summary>The column's value and <c>_extra</c>, as text; null as <c>∅</c>.</summary>
    public (string Value, string Extra) Of(string field, string json) => _loaded[(field, json)];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        using var fixture = new LoadFixture();
        var cases = ValueCases.All.Distinct().ToArray();
        await fixture.LandAsync(Orders, [.. cases.Select(value => $"{{\"{value.Field}\":{value.Json}}}")]);
        await fixture.LoadAsync(Orders);
        await using var session = await fixture.Warehouse.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var rows in cases.Select((value, row) => (value.Field, value.Json, Row: row)).GroupBy(value => value.Field))
        {
            var values = await session.ReadAsync($"SELECT \"{rows.Key}\", _extra FROM raw.test__orders ORDER BY _row", TestContext.Current.CancellationToken);
            foreach (var (field, json, row) in rows)
                _loaded[(field, json)] = (values[row][0] ?? "∅", values[row][1] ?? "∅");
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
