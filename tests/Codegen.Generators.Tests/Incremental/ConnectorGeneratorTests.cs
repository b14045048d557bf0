using Codegen.Specs;
using Microsoft.CodeAnalysis;

namespace Codegen.Generators.Tests.Incremental;

public sealed class ConnectorGeneratorTests
{
    [Fact]
    public void The_compiler_gets_the_bytes_that_generate_writes()
    {
        var driver = new Driver(("specs/shop/openapi.json", Specs.Document), ("specs/shop/mapping.yaml", Specs.Mapping));
        var input = new SpecInput("shop", new SpecFile("specs/shop/openapi.json", Specs.Document), new SpecFile("specs/shop/mapping.yaml", Specs.Mapping), null);
        var written = SourceGeneration.Run(input, TestContext.Current.CancellationToken).Files.Where(file => file.IsCode).ToDictionary(file => file.Path, file => file.Text);

        Assert.Equal(written, driver.Sources.Where(file => file.Key != "ConnectorRegistry.g.cs").ToDictionary());
        Assert.All(driver.Result.GeneratedSources, source =>
        {
            Assert.Empty(source.SourceText.Encoding!.GetPreamble());
            Assert.DoesNotContain('\r', source.SourceText.ToString());
        });
    }

    [Fact]
    public void Without_a_source_there_is_an_empty_registry() =>
        Assert.Equal(["ConnectorRegistry.g.cs"], new Driver(("README.md", "# specs")).Sources.Keys);

    [Theory]
    [InlineData("specs/shop/README.md")]
    [InlineData("specs/shop/deep/openapi.json")]
    [InlineData("other/shop/openapi.json")]
    [InlineData("specs/shop/behaviour.yaml")]
    public void A_file_elsewhere_is_no_source(string path) => Assert.Equal(["ConnectorRegistry.g.cs"], new Driver((path, Specs.Document)).Sources.Keys);

    [Fact]
    public void A_mapping_error_is_reported_at_its_line_and_column()
    {
        var driver = new Driver(("specs/shop/openapi.json", Specs.Document), ("specs/shop/mapping.yaml", "codegen: 1\nstreams:\n  pets:\n    curser: since\n"));

        var error = Assert.Single(driver.Result.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.StartsWith("/repo/specs/shop/mapping.yaml(4,5): error CG0", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("cursor", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_error_does_not_stop_a_build_that_treats_warnings_as_errors()
    {
        var driver = new Driver(("specs/shop/openapi.json", Specs.Document));

        Assert.All(driver.Result.Diagnostics, diagnostic => Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity));
    }
}
