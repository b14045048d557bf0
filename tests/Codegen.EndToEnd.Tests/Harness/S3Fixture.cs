using Codegen.Testing;

namespace Codegen.EndToEnd.Tests.Harness;

/// <summary>One S3 server for all tests of a class.</summary>
public sealed class S3Fixture : IAsyncLifetime
{
    /// <summary>The server.</summary>
    public MotoServer Server { get; private set; } = null!;

    /// <summary>Starts it.</summary>
    public async ValueTask InitializeAsync() => Server = await MotoServer.StartAsync();

    /// <summary>Stops it.</summary>
    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
