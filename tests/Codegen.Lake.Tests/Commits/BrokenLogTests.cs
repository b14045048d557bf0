using System.Text;
using Codegen.Contracts.Commits;
using Codegen.Contracts.Errors;

namespace Codegen.Lake.Tests.Commits;

public sealed class BrokenLogTests : IDisposable
{
    private readonly LogFixture _lake = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_missing_commit_is_named_and_nothing_after_it_is_read(int missing)
    {
        await _lake.AppendAsync(5);
        File.Delete(_lake.PathOf(missing));

        await ExpectAsync("CG2030", missing, readBefore: missing - 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task An_edited_commit_is_named_and_neither_it_nor_anything_after_it_is_read(int edited)
    {
        await _lake.AppendAsync(5);
        var text = await File.ReadAllTextAsync(_lake.PathOf(edited), Stop);
        await File.WriteAllTextAsync(_lake.PathOf(edited), text.Replace("\"skipped\":1", "\"skipped\":2", StringComparison.Ordinal), Stop);

        await ExpectAsync("CG2031", edited, readBefore: edited - 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task A_forged_commit_whose_own_hash_is_right_is_named_by_its_successor(int forged)
    {
        await _lake.AppendAsync(5);
        var commit = CommitJson.Read(await File.ReadAllBytesAsync(_lake.PathOf(forged), Stop));
        await File.WriteAllBytesAsync(_lake.PathOf(forged), CommitJson.Write(commit with { Writer = "forger" }), Stop);

        await ExpectAsync("CG2031", forged, readBefore: forged - 1);
    }

    [Fact]
    public async Task A_commit_of_another_place_is_named()
    {
        await _lake.AppendAsync(5);
        File.Copy(_lake.PathOf(2), _lake.PathOf(4), overwrite: true);

        await ExpectAsync("CG2033", 4, readBefore: 3);
    }

    [Fact]
    public async Task A_commit_of_a_later_format_asks_for_a_later_version()
    {
        await _lake.AppendAsync(2);
        var commit = CommitJson.Read(await File.ReadAllBytesAsync(_lake.PathOf(2), Stop));
        await File.WriteAllBytesAsync(_lake.PathOf(2), CommitJson.Write(commit with { Format = 2 }), Stop);

        await ExpectAsync("CG2032", 2, readBefore: 1);
    }

    [Fact]
    public async Task A_connection_that_names_another_source_is_refused()
    {
        await _lake.AppendAsync(2);
        var log = new CommitLog(_lake.Store, LogFixture.Stream with { Source = "gitlab" }, Lanes.Batch);

        var fault = await Assert.ThrowsAsync<CodegenException>(() => log.AppendAsync(LogFixture.Draft(3), Stop));

        Assert.Equal("CG2033", fault.Code);
        Assert.Contains("github", fault.Message, StringComparison.Ordinal);
        Assert.Contains("gitlab", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_ends_before_what_a_loader_knows_is_refused()
    {
        await _lake.AppendAsync(5);
        File.Delete(_lake.PathOf(5));

        var fault = await Assert.ThrowsAsync<CodegenException>(() => _lake.Log.ReadAsync(5, Stop).ToListAsync(Stop).AsTask());

        Assert.Equal("CG2030", fault.Code);
        Assert.Contains("Commit 5 ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_commit_is_not_taken_for_one()
    {
        await _lake.AppendAsync(2);
        await File.WriteAllTextAsync(_lake.PathOf(3) + "~", "{}", Stop);

        Assert.Equal(2, (await _lake.Log.ReadHeadAsync(Stop)).Number);
    }

    public void Dispose() => _lake.Dispose();

    /// <summary>Readers and writers name the commit; readers get those before it.</summary>
    private async Task ExpectAsync(string code, int number, int readBefore)
    {
        List<long> read = [];
        var fault = await Assert.ThrowsAsync<CodegenException>(async () =>
        {
            await foreach (var commit in _lake.Log.ReadAsync(0, Stop))
                read.Add(commit.Number);
        });
        Assert.Equal(code, fault.Code);
        Assert.Contains(new StringBuilder("Commit ").Append(number).Append(' ').ToString(), fault.Message, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, readBefore).Select(n => (long)n), read);

        Assert.Equal(code, (await Assert.ThrowsAsync<CodegenException>(() => _lake.Log.ReadHeadAsync(Stop))).Code);
        Assert.Equal(code, (await Assert.ThrowsAsync<CodegenException>(() => _lake.Log.AppendAsync(LogFixture.Draft(9), Stop))).Code);
    }
}
