using Codegen.Contracts.Errors;
using Codegen.Loading.Tests.Support;
using Codegen.Warehouse;
using Codegen.Warehouse.Dialects;
using CsCheck;

namespace Codegen.Loading.Tests.Warehouse;

public sealed class QuotingTests(OpenWarehouse warehouse) : IClassFixture<OpenWarehouse>
{
    private static readonly string[] Pieces =
        ["'", "\"", "\\", "\\'", "''", ";", "--", "/*", "*/", "$$", "${", "{{", "%", "\n", "\r", "\u2028", "\ufeff", "é", "名", "😀", "' OR 1=1 --", "a"];

    private static readonly Gen<string> Hostile =
        Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.Char[' ', '\ud7ff'].Select(c => c.ToString())).Array[1, 12].Select(string.Concat);

    [Fact]
    public void Any_text_and_any_name_comes_back_as_it_was() => Hostile.Sample(
        text =>
        {
            var dialect = DuckDbDialect.Instance;
            var rows = warehouse.Session.ReadAsync($"SELECT {dialect.Literal(text)} AS {dialect.Ident(text)}", TestContext.Current.CancellationToken).GetAwaiter().GetResult();
            var name = warehouse.Session.ReadAsync($"DESCRIBE SELECT 1 AS {dialect.Ident(text)}", TestContext.Current.CancellationToken).GetAwaiter().GetResult()[0][0];
            return rows[0][0] == text && name == text;
        },
        iter: 300,
        threads: 1);

    [Theory]
    [InlineData("it's", "'it''s'")]
    [InlineData("\\", @"'\\'")]
    [InlineData("\\' OR 1=1 --", @"'\\'' OR 1=1 --'")]
    [InlineData("a\nb", "'a\nb'")]
    public void Snowflake_escapes_backslashes_too(string text, string literal) => Assert.Equal(literal, SnowflakeDialect.Instance.Literal(text));

    [Fact]
    public void A_nul_or_an_empty_name_is_refused()
    {
        foreach (SqlDialect dialect in new SqlDialect[] { DuckDbDialect.Instance, SnowflakeDialect.Instance })
        {
            Assert.Equal("CG3005", Assert.Throws<CodegenException>(() => dialect.Literal("a\0b")).Code);
            Assert.Equal("CG3005", Assert.Throws<CodegenException>(() => dialect.Ident("a\0b")).Code);
            Assert.Equal("CG3005", Assert.Throws<CodegenException>(() => dialect.Ident("")).Code);
        }
    }
}
