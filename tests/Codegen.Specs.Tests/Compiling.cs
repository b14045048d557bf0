using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;

namespace Codegen.Specs.Tests;

/// <summary>Compiles documents and mappings that tests write.</summary>
internal static class Compiling
{
    /// <summary>Compiles, whatever comes of it.</summary>
    public static SpecResult Compile(string document, string? mapping = null, string? observed = null, string file = "openapi.yaml") => SpecCompiler.Compile(
        new SpecInput(
            "test",
            new SpecFile($"specs/test/{file}", document),
            mapping is null ? null : new SpecFile("specs/test/mapping.yaml", mapping),
            observed is null ? null : new SpecFile("specs/test/observed.yaml", observed)),
        TestContext.Current.CancellationToken);

    /// <summary>Compiles what must succeed.</summary>
    public static ConnectorSpec Connector(string document, string? mapping = null, string? observed = null)
    {
        var result = Compile(document, mapping, observed);
        Assert.True(result.Connector is not null, string.Join("\n", result.Problems));
        return result.Connector;
    }

    /// <summary>Compiles what must succeed and takes one stream.</summary>
    public static StreamDefinition Stream(string document, string? mapping = null, string name = "things") =>
        Assert.Single(Connector(document, mapping).Definition.Streams, stream => stream.Name == name);

    /// <summary>The one decision about a subject.</summary>
    public static Decision Decision(ConnectorSpec connector, string subject) => Assert.Single(connector.Decisions, decision => decision.Subject == subject);

    /// <summary>The errors of what must fail, one a line, as a build log shows them.</summary>
    public static string Errors(string document, string? mapping = null, string file = "openapi.yaml")
    {
        var result = Compile(document, mapping, file: file);
        Assert.Null(result.Connector);
        return string.Join("\n", result.Problems.Where(problem => problem.Severity == ProblemSeverity.Error));
    }
}
