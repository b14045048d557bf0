using Codegen.Contracts.Errors;
using Codegen.Loading.Tests.Support;
using Codegen.Warehouse;
using Codegen.Warehouse.DuckDb;

namespace Codegen.Loading.Tests.Warehouse;

public sealed class HardeningTests
{
    [Theory]
    [InlineData("SELECT * FROM read_text('/etc/passwd')")]
    [InlineData("SELECT * FROM read_text('{lake}/../secret.txt')")]
    [InlineData("SELECT * FROM read_csv('{root}/secret.txt')")]
    [InlineData("SELECT * FROM glob('{root}/*')")]
    [InlineData("COPY (SELECT 1) TO '{root}/out.csv'")]
    [InlineData("ATTACH '{root}/other.duckdb'")]
    [InlineData("INSTALL httpfs")]
    [InlineData("LOAD httpfs")]
    [InlineData("LOAD '{lake}/x.duckdb_extension'")]
    [InlineData("SET enable_external_access = true")]
    [InlineData("SET allowed_directories = ['/']")]
    [InlineData("SET lock_configuration = false")]
    [InlineData("RESET lock_configuration")]
    [InlineData("SET memory_limit = '1TB'")]
    [InlineData("EXPORT DATABASE '{root}/dump'")]
    [InlineData("SELECT * FROM read_ndjson('https://example.com/x.ndjson')")]
    public async Task Sql_that_leaves_the_database_is_refused(string sql)
    {
        using var fixture = new LoadFixture();
        Directory.CreateDirectory(fixture.Lake.Folder);
        await File.WriteAllTextAsync(Path.Combine(fixture.Lake.Root, "secret.txt"), "secret", TestContext.Current.CancellationToken);
        await using var session = await fixture.Warehouse.OpenAsync(TestContext.Current.CancellationToken);
        sql = sql.Replace("{lake}", fixture.Lake.Folder, StringComparison.Ordinal).Replace("{root}", fixture.Lake.Root, StringComparison.Ordinal);

        var error = await Assert.ThrowsAsync<CodegenException>(() => session.ExecuteAsync(sql, TestContext.Current.CancellationToken));
        Assert.Equal("CG3003", error.Code);
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(fixture.Lake.Root), entry => Path.GetFileName(entry) is "out.csv" or "other.duckdb" or "dump");
    }

    [Fact]
    public async Task Files_of_a_named_folder_can_be_read()
    {
        using var fixture = new LoadFixture();
        Directory.CreateDirectory(fixture.Lake.Folder);
        await File.WriteAllTextAsync(Path.Combine(fixture.Lake.Folder, "x.txt"), "x", TestContext.Current.CancellationToken);

        Assert.Equal(["x"], await fixture.QueryAsync($"SELECT content FROM read_text('{fixture.Lake.Folder}/x.txt')"));
    }

    [Fact]
    public async Task Sessions_of_one_process_share_the_file_and_its_locked_settings()
    {
        using var fixture = new LoadFixture { DuckDb = new() { MemoryLimit = 300_000_000, Threads = 1, KeepsInsertionOrder = false } };
        await using var first = await fixture.Warehouse.OpenAsync(TestContext.Current.CancellationToken);
        await using var second = await fixture.Warehouse.OpenAsync(TestContext.Current.CancellationToken);
        await first.ExecuteAsync("CREATE TABLE t AS SELECT 1 AS a", TestContext.Current.CancellationToken);

        const string settings = "SELECT current_setting('threads'), current_setting('memory_limit'), current_setting('TimeZone'), current_setting('preserve_insertion_order'), current_setting('enable_external_access'), a FROM t";
        Assert.Equal(["1|286.1 MiB|UTC|false|false|1"], (await second.ReadAsync(settings, TestContext.Current.CancellationToken)).Select(row => string.Join('|', row)));
    }

    [Fact]
    public async Task A_file_opened_for_reading_takes_no_writes_and_must_exist()
    {
        using var fixture = new LoadFixture();
        await using (var session = await fixture.Warehouse.OpenAsync(TestContext.Current.CancellationToken))
            await session.ExecuteAsync("CREATE TABLE t AS SELECT 1 AS a", TestContext.Current.CancellationToken);
        await using var reader = await new DuckDbWarehouse(fixture.Lake.WarehouseFile, new() { ReadOnly = true }).OpenAsync(TestContext.Current.CancellationToken);

        Assert.Equal("1", await reader.ReadValueAsync("SELECT a FROM t", TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<CodegenException>(() => reader.ExecuteAsync("INSERT INTO t VALUES (2)", TestContext.Current.CancellationToken));
        var missing = await Assert.ThrowsAsync<CodegenException>(() => new DuckDbWarehouse(fixture.Lake.WarehouseFile + "x", new() { ReadOnly = true }).OpenAsync(TestContext.Current.CancellationToken));
        Assert.Equal("CG3002", missing.Code);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        using var fixture = new LoadFixture();
        await File.WriteAllTextAsync(fixture.Lake.WarehouseFile, new string('x', 10_000), TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<CodegenException>(() => fixture.Warehouse.OpenAsync(TestContext.Current.CancellationToken));
        Assert.Equal("CG3002", error.Code);
        Assert.Contains(fixture.Lake.WarehouseFile, error.Message, StringComparison.Ordinal);
    }
}
