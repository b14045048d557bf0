using Amazon.Runtime;
using Amazon.S3;
using Codegen.Contracts.Errors;
using Codegen.Lake.Stores;

namespace Codegen.Lake.Tests.Stores;

public sealed class S3ObjectStoreTests(MotoFixture moto) : ObjectStoreSuite
{
    [Fact]
    public async Task A_prefix_stands_before_every_key_and_is_not_seen()
    {
        var options = await moto.CreateBucketAsync();
        using var inner = new S3ObjectStore(options with { Prefix = "/prod/lake/" }, TimeProvider.System);
        using var outer = new S3ObjectStore(options, TimeProvider.System);
        await outer.PutIfAbsentAsync("prod/lak", "x"u8.ToArray(), Stop);
        await inner.PutIfAbsentAsync("a/b", "x"u8.ToArray(), Stop);

        Assert.Equal(["a/b"], await KeysAsync(inner, "", null));
        Assert.Equal(["a/b"], await KeysAsync(inner, "a/", "a/a"));
        Assert.Equal(["prod/lak", "prod/lake/a/b"], await KeysAsync(outer, "", null));
    }

    [Fact]
    public async Task Metadata_hold_the_sha256_of_the_bytes()
    {
        var options = await moto.CreateBucketAsync();
        using var store = new S3ObjectStore(options, TimeProvider.System);
        await store.PutIfAbsentAsync("k", "content"u8.ToArray(), Stop);
        using var client = new AmazonS3Client(
            new BasicAWSCredentials("test", "test"),
            new AmazonS3Config { ServiceURL = options.ServiceUrl!.ToString(), ForcePathStyle = true, AuthenticationRegion = "us-east-1" });

        var head = await client.GetObjectMetadataAsync(options.Bucket, "k", Stop);

        Assert.Equal(Sha256("content"u8.ToArray()), head.Metadata["sha256"]);
    }

    [Fact]
    public async Task Stores_that_know_no_checksums_take_objects_too()
    {
        var options = await moto.CreateBucketAsync();
        using var store = new S3ObjectStore(options with { RequestChecksum = RequestChecksum.WhenRequired }, TimeProvider.System);

        Assert.Equal(PutOutcome.Created, await store.PutIfAbsentAsync("k", "content"u8.ToArray(), Stop));
        Assert.Equal("content"u8.ToArray(), await store.GetAsync("k", Stop));
    }

    [Fact]
    public async Task Listings_go_on_where_an_answer_ends()
    {
        var store = await OpenAsync();
        var keys = Enumerable.Range(0, (MotoFixture.KeysPerListing * 2) + 1).Select(number => $"n/{number:D4}").ToArray();
        foreach (var key in keys)
            await store.PutIfAbsentAsync(key, "x"u8.ToArray(), Stop);

        Assert.Equal(keys, await KeysAsync(store, "n/", null));
        Assert.Equal(keys[1..], await KeysAsync(store, "n/", keys[0]));
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_named()
    {
        var options = await moto.CreateBucketAsync();
        using var store = new S3ObjectStore(options with { Bucket = "no-such-bucket" }, TimeProvider.System);

        var fault = await Assert.ThrowsAsync<CodegenException>(() => store.GetAsync("k", Stop));

        Assert.Equal(("CG2021", Failure.Config), (fault.Code, fault.Failure));
        Assert.Contains("s3://no-such-bucket/k", fault.Message, StringComparison.Ordinal);
    }

    protected override async Task<IObjectStore> OpenAsync() => new S3ObjectStore(await moto.CreateBucketAsync(), TimeProvider.System);
}
