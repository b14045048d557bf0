using Codegen.Warehouse;

namespace Codegen.Loading.Tests.Support;

/// <summary>An open session on an empty DuckDB file, shared by a class of tests.</summary>
public sealed class OpenWarehouse : IAsyncLifetime
{
    private readonly LoadFixture _fixture = new();

    /// <summary>The session.</summary>
    public IWarehouseSession Session { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Session = await _fixture.Warehouse.OpenAsync(TestContext.Current.CancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        _fixture.Dispose();
    }
}
