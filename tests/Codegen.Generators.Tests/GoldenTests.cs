using Codegen.Testing;

namespace Codegen.Generators.Tests;

public sealed class GoldenTests
{
    [Fact]
    public void A_text_that_differs_from_its_golden_file_fails_with_the_place()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("CODEGEN_ACCEPT") == "1", "Everything is accepted.");

        var difference = Assert.Throws<GoldenMismatchException>(() => Golden.Equal("three-lines.txt", "one\nTWO\nthree\n"));

        Assert.Contains("three-lines.txt(2,1)", difference.Message, StringComparison.Ordinal);
        Assert.Contains("- two", difference.Message, StringComparison.Ordinal);
        Assert.Contains("+ TWO", difference.Message, StringComparison.Ordinal);
        Assert.Throws<GoldenMismatchException>(() => Golden.Equal("missing.txt", "text"));
    }

    [Fact]
    public void A_golden_file_that_nothing_produces_any_more_fails()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("CODEGEN_ACCEPT") == "1", "Everything is accepted.");

        Assert.Throws<GoldenMismatchException>(() => Golden.EqualFolder("", new Dictionary<string, string>()));
    }
}
