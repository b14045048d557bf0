using System.Collections.Concurrent;
using Codegen.Generators.Connectors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Codegen.Generators.Tests.Connectors;

/// <summary>What generated code declares, as a list: an injected declaration, attribute, directive or using would be one line more.</summary>
internal static class ExpectedTree
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Known = new();
    private static readonly string[] Suffixes = ["Registry", "Connector", "Stream", "Reader"];

    /// <summary>What it must declare for a number of streams.</summary>
    public static IReadOnlyList<string> Of(int streams)
    {
        List<string> expected = ["namespace", "class Registry", "property Connectors", "namespace", "class Connector", "property Definition", "property Connector"];
        for (var stream = 0; stream < streams; stream++)
            expected.AddRange(["namespace", "class Stream", "property Definition", "class Reader", "method Read"]);
        return [.. expected.Order(StringComparer.Ordinal)];
    }

    /// <summary>What files declare, without the names that differ from stream to stream.</summary>
    /// <remarks>Most hostile texts stand in one file and leave the others as they were; those are parsed once.</remarks>
    public static IReadOnlyList<string> In(IEnumerable<EmittedFile> files) =>
        [.. files.SelectMany(file => Known.GetOrAdd(file.Text, text => [.. Declared(CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot())])).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Declared(CompilationUnitSyntax unit)
    {
        foreach (var node in unit.DescendantNodes(descendIntoTrivia: true))
        {
            if (Describe(node) is { } line)
                yield return line;
        }
    }

    private static string? Describe(SyntaxNode node) => node switch
    {
        FileScopedNamespaceDeclarationSyntax space when space.Name.ToString().StartsWith("Codegen.Connectors", StringComparison.Ordinal) => "namespace",
        ClassDeclarationSyntax type => "class " + Suffixes.First(type.Identifier.Text.EndsWith),
        PropertyDeclarationSyntax property => "property " + property.Identifier.Text,
        MethodDeclarationSyntax method => "method " + method.Identifier.Text,
        UsingDirectiveSyntax import => import.Name!.ToString().StartsWith("global::", StringComparison.Ordinal) && import.GlobalKeyword.IsKind(SyntaxKind.None) ? null : import.ToString(),
        NullableDirectiveTriviaSyntax => null,
        DirectiveTriviaSyntax or AttributeSyntax or MemberDeclarationSyntax or SkippedTokensTriviaSyntax => node.ToString(),
        _ => null,
    };
}
