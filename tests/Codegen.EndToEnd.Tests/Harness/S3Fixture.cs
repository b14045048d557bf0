using Codegen.EndToEnd.Tests.Harness;
using Codegen.Testing;

[assembly: AssemblyFixture(typeof(S3Fixture))]

namespace Codegen.EndToEnd.Tests.Harness;

/// <summary>One S3 server for all tests.</summary>
public sealed class S3Fixture : IAsyncLifetime
{
    /// <summary>The server.</summary>
    public MotoServer Server { get; private set; } = null!;

    /// <summary>Starts it.</summary>
    public async ValueTask InitializeAsync() => Server = await MotoServer.StartAsync();

    /// <summary>Stops it.</summary>
    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
