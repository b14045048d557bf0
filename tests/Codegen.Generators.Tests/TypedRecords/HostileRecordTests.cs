using Codegen.Contracts.Errors;
using Codegen.Generators.Connectors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Codegen.Generators.Tests.TypedRecords;

public sealed class HostileRecordTests
{
    private static readonly string[] Slots = ["property", "description", "*"];

    private static readonly string[] Names =
        ["Record", "record", "System", "DateTimeOffset", "JsonPropertyName", "JsonElement", "Equals", "get_hash_code", "MemberwiseClone", "member_0", "Id", "I_D", "created at", "$.x"];

    [Fact]
    public void Types_of_a_hostile_document_declare_properties_and_nothing_else()
    {
        var typed = 0;
        foreach (var slot in Slots)
        {
            foreach (var payload in Payloads.All.Concat(Names))
            {
                var output = Generate("things", HostileDocument.With(slot, payload));
                Assert.DoesNotContain(output.Problems, problem => problem.Code == "CG0199");
                foreach (var file in output.Files.Where(file => file.Path.EndsWith(".Records.g.cs", StringComparison.Ordinal)))
                {
                    AssertProperties((CompilationUnitSyntax)CSharpSyntaxTree.ParseText(file.Text, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken));
                    typed++;
                }
            }
        }

        Assert.True(typed > Slots.Length * Payloads.All.Count * 2 / 3, $"Only {typed} records were typed.");
    }

    [Fact]
    public void Types_of_hostile_documents_compile_without_a_warning()
    {
        List<EmittedFile> files = [];
        List<string> sources = [];
        foreach (var (payload, at) in Payloads.All.Concat(Names).Select((payload, at) => (payload, at)))
        {
            var output = Generate($"things{at}", HostileDocument.With(Slots[at % Slots.Length], payload));
            files.AddRange(output.Files);
            if (output.Succeeded)
                sources.Add(output.Source);
            else
                Assert.Contains(output.Problems, problem => problem.Severity == ProblemSeverity.Error);
        }

        Assert.True(files.Count(file => file.Path.EndsWith(".Records.g.cs", StringComparison.Ordinal)) > Payloads.All.Count / 2);
        Assert.Empty(Compiled.Findings(Compiled.Compile([.. files, RegistryEmitter.Emit(sources)])));
    }

    private static void AssertProperties(CompilationUnitSyntax unit)
    {
        var space = Assert.IsType<FileScopedNamespaceDeclarationSyntax>(Assert.Single(unit.Members));
        Assert.Empty(unit.Usings);
        Assert.Equal(4, space.Usings.Count(import => import.Name!.ToString().StartsWith("global::System", StringComparison.Ordinal)));
        Assert.Equal(["#nullable enable"], unit.DescendantTrivia(descendIntoTrivia: true).Where(trivia => trivia.IsDirective).Select(trivia => trivia.ToString().Trim()));
        Assert.DoesNotContain(unit.DescendantTrivia(), trivia => trivia.IsKind(SyntaxKind.SkippedTokensTrivia));
        Assert.Empty(unit.GetDiagnostics());
        foreach (var member in space.Members)
        {
            var type = Assert.IsType<ClassDeclarationSyntax>(member);
            Assert.Equal(("public sealed partial", 0), (type.Modifiers.ToString(), type.AttributeLists.Count));
            Assert.Null(type.BaseList);
            foreach (var property in type.Members.Select(Assert.IsType<PropertyDeclarationSyntax>))
                AssertProperty(property);
        }
    }

    private static void AssertProperty(PropertyDeclarationSyntax property)
    {
        var attribute = Assert.Single(Assert.Single(property.AttributeLists).Attributes);
        Assert.Equal("JsonPropertyName", attribute.Name.ToString());
        Assert.True(Assert.Single(attribute.ArgumentList!.Arguments).Expression.IsKind(SyntaxKind.StringLiteralExpression));
        Assert.Equal("{ get; init; }", property.AccessorList!.ToString());
        Assert.Null(property.ExpressionBody);
        Assert.Null(property.Initializer);
    }

    private static SourceOutput Generate(string source, string document) => Typed.Generate(document, streams: "", source, "openapi.json");
}
