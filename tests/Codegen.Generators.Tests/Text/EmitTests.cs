using Codegen.Generators.Text;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Codegen.Generators.Tests.Text;

public sealed class EmitTests
{
    private static readonly Gen<string> Hostile = Gen.OneOf(Gen.String, Gen.Int[0, Payloads.All.Count - 1].Select(at => Payloads.All[at]), Gen.String["\"\\{}<>&/*\r\n\u0085\u2028\u2029\0 #"]);

    [Fact]
    public void A_literal_reads_back_as_the_text_that_went_in() => Hostile.Sample(
        text =>
        {
            var expression = SyntaxFactory.ParseExpression(Emit.Literal(text).Text, consumeFullText: true);

            Assert.Empty(expression.GetDiagnostics());
            Assert.Equal(text, Assert.IsType<LiteralExpressionSyntax>(expression).Token.Value);
        },
        iter: 20_000);

    [Fact]
    public void A_UTF8_literal_reads_back_as_the_text_that_went_in_without_what_UTF8_lacks() => Hostile.Sample(
        text =>
        {
            var expression = SyntaxFactory.ParseExpression(Emit.Utf8Literal(text).Text, consumeFullText: true);

            Assert.Empty(expression.GetDiagnostics());
            var value = (string)Assert.IsType<LiteralExpressionSyntax>(expression).Token.Value!;
            Assert.DoesNotContain('\0', value);
            Assert.Equal(text.Replace('\0', '\ufffd').ToWellFormed(), value);
        },
        iter: 20_000);

    [Fact]
    public void A_comment_never_ends_its_line() => Hostile.Sample(
        text =>
        {
            var tree = CSharpSyntaxTree.ParseText($"// {Emit.Comment(text).Text}\n/// <summary>{Emit.Doc(text).Text}</summary>\nclass C;", new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose));

            Assert.Empty(tree.GetDiagnostics());
            Assert.Equal(["class", "C", ";", ""], tree.GetRoot().DescendantTokens().Select(token => token.Text));
            Assert.Equal(3, tree.GetText().Lines.Count);
        },
        iter: 20_000);

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("a\u00e9")]
    [InlineData("a\u200d")]
    [InlineData("@a")]
    public void What_is_no_identifier_is_refused(string name) => Assert.Throws<ArgumentException>(() => Emit.Identifier(name));

    [Fact]
    public void A_keyword_is_escaped()
    {
        foreach (var keyword in SyntaxFacts.GetReservedKeywordKinds().Select(SyntaxFacts.GetText))
            Assert.Equal("@" + keyword, Emit.Identifier(keyword).Text);
    }

    [Fact]
    public void A_long_text_is_cut_at_a_word() => Assert.EndsWith("word …", Emit.Doc(string.Join(' ', Enumerable.Repeat("word", 1000))).Text, StringComparison.Ordinal);
}
