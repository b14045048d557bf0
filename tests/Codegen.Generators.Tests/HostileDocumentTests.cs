using Codegen.Contracts.Errors;
using Codegen.Generators.Connectors;
using Codegen.Generators.Tests.Connectors;
using Codegen.Specs;

namespace Codegen.Generators.Tests;

public sealed class HostileDocumentTests
{
    [Fact]
    public void A_hostile_text_in_any_place_of_a_document_is_refused_or_stays_a_text()
    {
        var compiled = 0;
        foreach (var slot in HostileDocument.Slots)
        {
            foreach (var payload in Payloads.All)
            {
                var output = Generate("things", HostileDocument.With(slot, payload));
                Assert.DoesNotContain(output.Problems, problem => problem.Code == "CG0199");
                if (!output.Succeeded)
                {
                    Assert.Contains(output.Problems, problem => problem.Severity == ProblemSeverity.Error);
                    continue;
                }

                var streams = output.Files.Count(file => file.IsCode) - 1;
                Assert.Equal(ExpectedTree.Of(streams), ExpectedTree.In([.. output.Files.Where(file => file.IsCode), RegistryEmitter.Emit(["things"])]));
                compiled += streams;
            }
        }

        Assert.True(compiled > HostileDocument.Slots.Count * Payloads.All.Count / 2, $"Only {compiled} streams came of the hostile documents.");
    }

    [Fact]
    public void Hostile_documents_compile_without_a_warning_and_run_nothing()
    {
        List<EmittedFile> files = [];
        List<string> sources = [];
        foreach (var (slot, at) in HostileDocument.Slots.Select((slot, at) => (slot, at)))
        {
            var output = Generate($"things{at}", HostileDocument.With(slot, Payloads.All[at % Payloads.All.Count]));
            files.AddRange(output.Files);
            if (output.Succeeded)
                sources.Add(output.Source);
        }

        var module = Compiled.Load(Compiled.Compile([.. files, RegistryEmitter.Emit(sources)])).ManifestModule;

        Assert.Null(module.GetType("<Module>")?.TypeInitializer);
    }

    private static SourceOutput Generate(string source, string document) =>
        SourceGeneration.Run(new SpecInput(source, new SpecFile($"specs/{source}/openapi.json", document), null, null), TestContext.Current.CancellationToken);
}
