using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Generators.Connectors;
using Codegen.Specs;
using Codegen.Testing;
using Microsoft.CodeAnalysis.CSharp;

namespace Codegen.Generators.Tests.RealDocuments;

public sealed class DocumentTests
{
    /// <summary>Compiling hundreds of streams proves no more than compiling some of them.</summary>
    private const int MostCompiled = 25;

    public static TheoryData<string> Documents =>
    [
        "adyen-txn-notification-v31.json", "adyen-webhooks-v31.json", "github-api.json", "github-webhooks.json", "oai-callback-v30.yaml",
        "oai-petstore-expanded-v2.json", "oai-petstore-v30.yaml", "oai-tictactoe-v31.yaml", "oai-uber-v2.json", "oai-webhook-v31.yaml",
        "readme-schema-types-v31.json", "slack-web-v2.json", "startrek-v30.json", "stripe-2022-04.json", "twilio-events-v1.json",
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_without_a_mapping_gives_code_that_compiles_without_a_warning(string name)
    {
        Assert.SkipWhen(Corpus.Spec(name) is null, Corpus.Absent);
        var input = new SpecInput("real", new SpecFile("specs/real/openapi" + Path.GetExtension(name), File.ReadAllText(Corpus.Spec(name)!)), null, null);

        var result = SpecCompiler.Compile(input, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(result.Problems, problem => problem.Severity == ProblemSeverity.Error);
        var files = ConnectorEmitter.Emit(result.Connector!);
        Assert.All(files.Where(file => file.IsCode), file => Assert.Empty(CSharpSyntaxTree.ParseText(file.Text, cancellationToken: TestContext.Current.CancellationToken).GetDiagnostics(TestContext.Current.CancellationToken)));
        Assert.Equal(files, SourceGeneration.Run(input, TestContext.Current.CancellationToken).Files);
        Assert.Empty(Compiled.Findings(Compiled.Compile([.. ConnectorEmitter.EmitCode(Sample(result.Connector!.Definition)), RegistryEmitter.Emit(["real"])])));
    }

    private static ConnectorDefinition Sample(ConnectorDefinition connector)
    {
        var step = Math.Max(1, connector.Streams.Count / MostCompiled);
        return connector with { Streams = [.. connector.Streams.Where((_, at) => at % step == 0)] };
    }
}
