using Codegen.Contracts.Errors;
using Codegen.Generators.Tests.Connectors;
using Codegen.Specs;

namespace Codegen.Generators.Tests;

public sealed class SourceGenerationTests
{
    private static readonly SpecInput Input = new("acme_pay", new SpecFile("specs/acme_pay/openapi.json", "{}"), null, null);

    [Fact]
    public void A_fault_of_our_own_is_a_problem_of_its_source()
    {
        var output = SourceGeneration.Run(Input, () => throw new InvalidOperationException("Unforeseen."));

        Assert.False(output.Succeeded);
        var problem = Assert.Single(output.Problems);
        Assert.Equal(("CG0199", ProblemSeverity.Error, "specs/acme_pay/openapi.json"), (problem.Code, problem.Severity, problem.Position.File));
        Assert.Contains("InvalidOperationException: Unforeseen.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connector_with_two_streams_of_one_name_is_refused()
    {
        var twice = Example.Spec with { Definition = Example.Connector with { Streams = [Example.Connector.Streams[0], Example.Connector.Streams[0]] } };

        Assert.Equal("CG0199", Assert.Single(SourceGeneration.Run(Input, () => new SpecResult(twice, [])).Problems).Code);
    }

    [Fact]
    public void Cancelling_is_no_fault() =>
        Assert.Throws<OperationCanceledException>(() => SourceGeneration.Run(Input, () => throw new OperationCanceledException()));

    [Fact]
    public void A_source_with_an_error_has_no_files()
    {
        var problem = new Problem("CG0002", ProblemSeverity.Error, "Broken.", SourcePosition.StartOf("specs/acme_pay/openapi.json"));

        var output = SourceGeneration.Run(Input, () => new SpecResult(null, [problem]));

        Assert.Empty(output.Files);
        Assert.Equal([problem], output.Problems);
    }
}
