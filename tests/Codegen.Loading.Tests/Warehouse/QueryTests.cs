using Codegen.Contracts.Errors;
using Codegen.Loading.Tests.Support;
using Codegen.Warehouse;

namespace Codegen.Loading.Tests.Warehouse;

public sealed class QueryTests(OpenWarehouse warehouse) : IClassFixture<OpenWarehouse>
{
    [Theory]
    [InlineData("123456789012345678.123456789::DECIMAL(38,12)", "123456789012345678.123456789000", QueryValueKind.Number)]
    [InlineData("99999999999999999999999999.999999999999::DECIMAL(38,12)", "99999999999999999999999999.999999999999", QueryValueKind.Number)]
    [InlineData("170141183460469231731687303715884105727::HUGEINT", "170141183460469231731687303715884105727", QueryValueKind.Number)]
    [InlineData("count(*)", "1", QueryValueKind.Number)]
    [InlineData("0.1::DOUBLE", "0.1", QueryValueKind.Number)]
    [InlineData("'nan'::DOUBLE", "nan", QueryValueKind.Number)]
    [InlineData("TIMESTAMPTZ '2026-11-22 10:00:00.123456+02:00'", "2026-11-22T08:00:00.123456Z", QueryValueKind.Text)]
    [InlineData("TIMESTAMP '2026-11-22 10:00:00'", "2026-11-22 10:00:00", QueryValueKind.Text)]
    [InlineData("DATE '2026-11-22'", "2026-11-22", QueryValueKind.Text)]
    [InlineData("true", "true", QueryValueKind.Boolean)]
    [InlineData("NULL", null, QueryValueKind.Number)]
    [InlineData("NULL::VARCHAR", null, QueryValueKind.Text)]
    [InlineData("''", "", QueryValueKind.Text)]
    [InlineData("'ü\n\"'", "ü\n\"", QueryValueKind.Text)]
    [InlineData("'{\"a\": 1.10}'::JSON", "{\"a\": 1.10}", QueryValueKind.Json)]
    [InlineData("[1, NULL, 3]", "[1,null,3]", QueryValueKind.Json)]
    [InlineData("{'a': 'x', 'b': [{'c': 1.5::DECIMAL(38,12)}]}", "{\"a\":\"x\",\"b\":[{\"c\":1.500000000000}]}", QueryValueKind.Json)]
    [InlineData("MAP {'k': 'v'}", "{\"k\":\"v\"}", QueryValueKind.Json)]
    [InlineData("'\\xAB'::BLOB", "\\xAB", QueryValueKind.Text)]
    [InlineData("UUID '00000000-0000-0000-0000-000000000001'", "00000000-0000-0000-0000-000000000001", QueryValueKind.Text)]
    public async Task Values_are_exact_text(string expression, string? text, QueryValueKind kind)
    {
        await using var result = await warehouse.Session.QueryAsync($"SELECT {expression} AS value FROM range(1)", TestContext.Current.CancellationToken);
        var row = Assert.Single(await result.Rows.ToListAsync(TestContext.Current.CancellationToken));

        Assert.Equal(text, row[0]);
        Assert.Equal(("value", kind), (result.Columns[0].Name, result.Columns[0].Kind));
    }

    [Theory]
    [InlineData("SHOW ALL TABLES")]
    [InlineData("DESCRIBE SELECT 1")]
    [InlineData("SUMMARIZE SELECT 1 AS a")]
    [InlineData("FROM range(3) SELECT range ORDER BY 1;")]
    [InlineData("WITH a AS (SELECT 1) SELECT * FROM a -- and a comment")]
    [InlineData("VALUES (1, 2)")]
    [InlineData("SELECT 1 AS a, 2 AS a, 3 AS \"a\"\"b\"")]
    public async Task What_reads_can_be_queried(string sql)
    {
        await using var result = await warehouse.Session.QueryAsync(sql, TestContext.Current.CancellationToken);

        await foreach (var row in result.Rows)
            Assert.Equal(result.Columns.Count, row.Count);
    }

    [Fact]
    public async Task Rows_come_in_the_order_of_the_query_while_they_are_read()
    {
        await using var result = await warehouse.Session.QueryAsync("SELECT range FROM range(1000000) ORDER BY range DESC", TestContext.Current.CancellationToken);
        List<string?> first = [];
        await foreach (var row in result.Rows)
        {
            first.Add(row[0]);
            if (first.Count == 3)
                break;
        }

        Assert.Equal(["999999", "999998", "999997"], first);
    }

    [Fact]
    public async Task The_session_is_free_after_a_result_that_was_not_read_to_its_end()
    {
        await using (var result = await warehouse.Session.QueryAsync("FROM range(10000000)", TestContext.Current.CancellationToken))
            await result.Rows.FirstAsync(TestContext.Current.CancellationToken);

        Assert.Equal("1", await warehouse.Session.ReadValueAsync("SELECT 1", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("SELECT nothing FROM nowhere", "nowhere")]
    [InlineData("SELECT 1,\nSELEC 1", "line 2, column 7: syntax error at or near \"1\"")]
    [InlineData("SELECT 1; SELECT 2", "expected one query")]
    [InlineData("SELECT 1) AS a; CREATE TABLE created AS SELECT * FROM (SELECT 1", "syntax error")]
    [InlineData("DESCRIBE SELECT 1; CREATE TABLE created AS SELECT 1", "expected a query")]
    [InlineData("DROP TABLE x", "expected a query")]
    [InlineData("", "expected one query")]
    [InlineData("SELECT 1 /* ", "unterminated")]
    public async Task What_is_no_query_is_refused_in_the_warehouses_words(string sql, string words)
    {
        var error = await Assert.ThrowsAsync<CodegenException>(() => warehouse.Session.QueryAsync(sql, TestContext.Current.CancellationToken));

        Assert.Equal(("CG3003", Failure.Terminal), (error.Code, error.Failure));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Equal("0", await warehouse.Session.ReadValueAsync("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'created'", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_statement_that_fails_over_records_does_not_show_their_values()
    {
        var error = await Assert.ThrowsAsync<CodegenException>(() =>
            warehouse.Session.ExecuteAsync("CREATE TABLE x AS SELECT CAST(v AS BIGINT) FROM (VALUES ('canary')) AS t(v)", TestContext.Current.CancellationToken));

        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_query_can_be_cancelled()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        cancellation.CancelAfter(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            warehouse.Session.ReadValueAsync("SELECT count(*) FROM range(1000000000) a, range(1000000000) b WHERE a.range + b.range = -1", cancellation.Token));
    }
}
