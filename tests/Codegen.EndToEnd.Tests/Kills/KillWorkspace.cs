using Codegen.EndToEnd.Tests.Harness;

namespace Codegen.EndToEnd.Tests.Kills;

/// <summary>Workspaces whose runs are killed.</summary>
internal static class KillWorkspace
{
    /// <summary>How a killed process ends.</summary>
    public const int Killed = 137;

    /// <summary>A workspace that syncs Stripe into a folder or a bucket of its own.</summary>
    /// <param name="s3">Where the bucket is made.</param>
    /// <param name="store"><c>folder</c> or <c>s3</c>.</param>
    /// <param name="provider">The sandbox.</param>
    /// <param name="bytes">The setting <c>commit.bytes</c>.</param>
    /// <param name="age">The setting <c>commit.age</c>.</param>
    public static async Task<Workspace> CreateAsync(S3Fixture s3, string store, HostedSandbox provider, string bytes, string age)
    {
        var lake = "lake";
        if (store == "s3")
        {
            var bucket = await s3.Server.CreateBucketAsync();
            lake = $"{{url: 's3://{bucket}/data', service_url: '{s3.Server.Url}', region: us-east-1, access_key: test, secret_key: test}}";
        }

        return new Workspace($"kill-{store}", $$"""
            commit:
              bytes: {{bytes}}
              age: {{age}}
            profiles:
              dev:
                lake: {{lake}}
                warehouse: warehouse.duckdb
            connections:
              stripe: {{Played.Stripe.Connection(provider.Address)}}
            """);
    }
}
