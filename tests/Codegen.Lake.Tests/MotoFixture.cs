using Codegen.Contracts;
using Codegen.Lake.Stores;
using Codegen.Lake.Tests;
using Codegen.Testing;

[assembly: AssemblyFixture(typeof(MotoFixture))]

namespace Codegen.Lake.Tests;

/// <summary>One S3 server for all tests; started by the first that asks.</summary>
public sealed class MotoFixture : IAsyncDisposable
{
    /// <summary>So few that small tests page too.</summary>
    public const int KeysPerListing = 4;

    private readonly Lazy<Task<MotoServer>> _server = new(() => MotoServer.StartAsync(KeysPerListing));

    public async Task<S3Options> CreateBucketAsync()
    {
        var server = await _server.Value;
        return new S3Options
        {
            Bucket = await server.CreateBucketAsync(),
            ServiceUrl = server.Url,
            AccessKeyId = new Secret("test"),
            SecretAccessKey = new Secret("test"),
        };
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated)
            await (await _server.Value).DisposeAsync();
    }
}
