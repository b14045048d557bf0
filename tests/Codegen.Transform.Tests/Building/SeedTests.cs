using Codegen.Contracts.Runs;
using Codegen.Transform.Tests.Support;

namespace Codegen.Transform.Tests.Building;

public sealed class SeedTests
{
    [Fact]
    public async Task A_file_becomes_a_typed_table()
    {
        using var fixture = Seed("\ufeffcode,digits,name\r\nEUR,2,\"Euro, \"\"the\"\"\nsecond line\"\r\n\r\nJPY,0,\nKWD,,\"\"");
        Assert.Equal((NodeStatus.Success, null), await RunAsync(fixture));
        Assert.Equal(
            ["EUR|2|Euro, \"the\"\nsecond line", "JPY|0|∅", "KWD|∅|"],
            await fixture.QueryAsync("SELECT code, digits, name FROM seeds.minor ORDER BY code"));
        Assert.Equal(["BIGINT"], await fixture.QueryAsync("SELECT data_type FROM duckdb_columns() WHERE column_name = 'digits'"));
    }

    [Fact]
    public async Task Columns_are_found_by_name_and_rows_are_many()
    {
        using var fixture = Seed("name,code,digits\n" + string.Concat(Enumerable.Range(0, 1234).Select(row => $"n{row},'{row}\\,{row}\n")));
        await RunAsync(fixture);
        Assert.Equal(["1234|761995"], await fixture.QueryAsync("SELECT count(*), sum(digits + (code = '''' || digits || '\\')::INT) FROM seeds.minor"));
    }

    [Fact]
    public async Task A_header_alone_is_an_empty_table()
    {
        using var fixture = Seed("code,digits,name\n");
        await RunAsync(fixture);
        Assert.Equal(["0"], await fixture.QueryAsync("SELECT count(*) FROM seeds.minor"));
    }

    [Theory]
    [InlineData("code,digits,name\nEUR,2,x\nUSD,two,x", "(3,5): error CG4509: the value of column digits is no BIGINT")]
    [InlineData("code,digits,name\nEUR,2\n", "(2,1): error CG4509: the row has 2 values, the header 3 columns")]
    [InlineData("code,digit,name\n", "(1,6): error CG4509: the manifest knows no column 'digit': compile the models again")]
    [InlineData("code,digits\n", "(1,1): error CG4509: the header lacks the column name")]
    [InlineData("code,digits,name\nEUR,2,\"x\n", "(2,7): error CG4509: this quote is never closed")]
    [InlineData("code,digits,name\nEUR,2,\"x\"y\n", "(2,10): error CG4509: expected ',' or the line's end behind the closing quote")]
    [InlineData("", "(1,1): error CG4509: the file has no header")]
    public async Task A_wrong_file_is_an_error_at_its_place_and_leaves_the_table_alone(string text, string message)
    {
        using var fixture = Seed("code,digits,name\nEUR,2,x");
        await RunAsync(fixture);
        await File.WriteAllTextAsync(Path.Combine(fixture.Root, "models/seeds/minor.csv"), text, TestContext.Current.CancellationToken);
        Assert.Equal((NodeStatus.Error, "models/seeds/minor.csv" + message), await RunAsync(fixture));
        Assert.Equal(["1"], await fixture.QueryAsync("SELECT count(*) FROM seeds.minor"));
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        using var fixture = new RunFixture();
        var (status, message) = await RunAsync(fixture);
        Assert.Equal(NodeStatus.Error, status);
        Assert.StartsWith("models/seeds/minor.csv(1,1): error CG4509: the file can't be read", message, StringComparison.Ordinal);
    }

    private static RunFixture Seed(string text)
    {
        var fixture = new RunFixture();
        Directory.CreateDirectory(Path.Combine(fixture.Root, "models/seeds"));
        File.WriteAllText(Path.Combine(fixture.Root, "models/seeds/minor.csv"), text);
        return fixture;
    }

    private static async Task<(string Status, string? Message)> RunAsync(RunFixture fixture)
    {
        var manifest = new ManifestBuilder().Seed("minor", ("code", "VARCHAR"), ("digits", "BIGINT"), ("name", "VARCHAR"));
        var result = (await fixture.RunAsync(manifest)).Results.Single();
        return (result.Status, result.Message);
    }
}
