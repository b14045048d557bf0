using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;
using Codegen.Warehouse;

namespace Codegen.Loading.Tests.Support;

/// <summary>One warehouse for many single values: each is landed and loaded as the only field of a record of its own.</summary>
public sealed class ValueFixture : IDisposable
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

    private readonly LoadFixture _fixture = new();
    private readonly IWarehouseSession _session;

    public ValueFixture() => _session = _fixture.Warehouse.OpenAsync(CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>The column's value and <c>_extra</c>, as text; null as <c>∅</c>.</summary>
    public async Task<(string Value, string Extra)> LoadOneAsync(string field, string json)
    {
        await _fixture.LandAsync(Orders, $"{{\"{field}\":{json}}}");
        await _fixture.LoadAsync(Orders);
        var rows = await _session.ReadAsync($"SELECT \"{field}\", _extra FROM raw.test__orders ORDER BY _seq DESC LIMIT 1", TestContext.Current.CancellationToken);
        return (rows[0][0] ?? "∅", rows[0][1] ?? "∅");
    }

    public void Dispose()
    {
        _session.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _fixture.Dispose();
    }
}
