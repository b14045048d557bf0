using Codegen.Contracts;
using Codegen.Contracts.Errors;
using Codegen.Lake.Stores;

namespace Codegen.Lake.Tests.Stores;

public sealed class S3AnswerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_conflict_of_two_conditional_writes_is_tried_again()
    {
        using var server = new ScriptedServer((409, "ConditionalRequestConflict"), (409, "ConditionalRequestConflict"), (200, ""));
        using var store = Open(server.Url);

        Assert.Equal(PutOutcome.Created, await store.PutIfAbsentAsync("k", "x"u8.ToArray(), Stop));
        Assert.Equal(["*", "*", "*"], server.ConditionsSeen);
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_and_the_write_stays_conditional()
    {
        using var server = new ScriptedServer((503, "SlowDown"), (500, "InternalError"), (200, ""));
        using var store = Open(server.Url, retries: 3);

        Assert.Equal(PutOutcome.Created, await store.PutIfAbsentAsync("k", "x"u8.ToArray(), Stop));
        Assert.Equal(["*", "*", "*"], server.ConditionsSeen);
    }

    [Fact]
    public async Task A_write_whose_reply_was_lost_says_that_the_object_exists()
    {
        using var server = new ScriptedServer((500, "InternalError"), (412, "PreconditionFailed"));
        using var store = Open(server.Url, retries: 1);

        Assert.Equal(PutOutcome.Existed, await store.PutIfAbsentAsync("k", "x"u8.ToArray(), Stop));
    }

    [Theory]
    [InlineData(403, "AccessDenied", "CG2020", Failure.Terminal)]
    [InlineData(404, "NoSuchBucket", "CG2021", Failure.Config)]
    [InlineData(503, "SlowDown", "CG2022", Failure.Transient)]
    [InlineData(500, "InternalError", "CG2022", Failure.Transient)]
    [InlineData(409, "ConditionalRequestConflict", "CG2022", Failure.Transient)]
    [InlineData(400, "InvalidRequest", "CG2023", Failure.Terminal)]
    public async Task Answers_become_errors_that_say_what_to_do(int status, string answer, string code, Failure failure)
    {
        using var server = new ScriptedServer((status, answer));
        using var store = Open(server.Url);
        Func<Task>[] calls =
        [
            () => store.PutIfAbsentAsync("k", "x"u8.ToArray(), Stop),
            () => store.GetAsync("k", Stop),
            () => store.ListAsync("k", null, Stop).AnyAsync(Stop).AsTask(),
        ];
        foreach (var call in calls)
        {
            var fault = await Assert.ThrowsAsync<CodegenException>(call);
            Assert.Equal((code, failure), (fault.Code, fault.Failure));
            Assert.Contains("s3://lake/", fault.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("hush", fault.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_server_that_stored_other_bytes_is_noticed()
    {
        using var server = new ScriptedServer((200, "")) { StoredSha256 = Convert.ToBase64String(new byte[32]) };
        using var store = Open(server.Url);

        var fault = await Assert.ThrowsAsync<CodegenException>(() => store.PutIfAbsentAsync("k", "x"u8.ToArray(), Stop));

        Assert.Equal(("CG2041", Failure.Terminal), (fault.Code, fault.Failure));
    }

    [Fact]
    public async Task A_server_out_of_reach_is_transient()
    {
        using var store = Open(new Uri("http://127.0.0.1:9"));

        var fault = await Assert.ThrowsAsync<CodegenException>(() => store.GetAsync("k", Stop));

        Assert.Equal(("CG2022", Failure.Transient), (fault.Code, fault.Failure));
    }

    [Fact]
    public void Half_a_pair_of_keys_is_a_mistake_in_the_settings()
    {
        var fault = Assert.Throws<CodegenException>(() =>
            new S3ObjectStore(new S3Options { Bucket = "lake", Region = "eu-central-1", AccessKeyId = new Secret("hush") }, TimeProvider.System));

        Assert.Equal(("CG2024", Failure.Config), (fault.Code, fault.Failure));
    }

    private static S3ObjectStore Open(Uri url, int retries = 0) => new(
        new S3Options
        {
            Bucket = "lake",
            ServiceUrl = url,
            AccessKeyId = new Secret("id"),
            SecretAccessKey = new Secret("hush"),
            Retries = retries,
        },
        TimeProvider.System);
}
