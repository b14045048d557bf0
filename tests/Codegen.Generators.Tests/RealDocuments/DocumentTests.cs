using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Generators.Connectors;
using Codegen.Specs;
using Codegen.Testing;
using Codegen.Yaml;
using Microsoft.CodeAnalysis.CSharp;

namespace Codegen.Generators.Tests.RealDocuments;

public sealed class DocumentTests
{
    /// <summary>Compiling hundreds of streams proves no more than compiling some of them.</summary>
    private const int MostCompiled = 25;

    /// <summary>Types are a hundred times as long as readers.</summary>
    private const int MostTyped = 4;

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
        Assert.Empty(Compiled.Findings(Compiled.Compile([.. ConnectorEmitter.EmitCode(Sample(result.Connector!.Definition, MostCompiled)), RegistryEmitter.Emit(["real"])])));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Types_of_a_documents_records_compile_without_a_warning_and_its_models_are_yaml(string name)
    {
        Assert.SkipWhen(Corpus.Spec(name) is null, Corpus.Absent);
        var input = new SpecInput(
            "real",
            new SpecFile("specs/real/openapi" + Path.GetExtension(name), File.ReadAllText(Corpus.Spec(name)!)),
            new SpecFile("specs/real/mapping.yaml", "codegen: 1\ndefaults: {typed: true}\n"),
            null);
        var spec = SpecCompiler.Compile(input, TestContext.Current.CancellationToken).Connector!;
        var connector = Sample(spec.Definition, MostTyped);
        var streams = connector.Streams.Select(stream => stream.Name).ToHashSet();
        var typed = spec.Typed.Where(record => streams.Contains(record.Stream)).ToList();

        Assert.Empty(Compiled.Findings(Compiled.Compile([.. ConnectorEmitter.EmitCode(connector, typed), RegistryEmitter.Emit(["real"])])));
        var files = ConnectorEmitter.Emit(new ConnectorSpec(connector, [], [.. streams])).Where(file => file.Path.EndsWith(".yml", StringComparison.Ordinal));
        Assert.All(files, file => Assert.Equal(2, ParsedText.Read(file.Text).Json.GetProperty("version").GetInt32()));
    }

    private static ConnectorDefinition Sample(ConnectorDefinition connector, int most)
    {
        var step = Math.Max(1, connector.Streams.Count / most);
        return connector with { Streams = [.. connector.Streams.Where((_, at) => at % step == 0)] };
    }
}
