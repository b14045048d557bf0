using System.Reflection;
using System.Runtime.Loader;
using Codegen.Contracts.Connectors;
using Codegen.Generators.Connectors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Codegen.Generators.Tests;

/// <summary>Generated files, compiled in memory as strictly as the repository compiles its own.</summary>
internal static class Compiled
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.Contains("Microsoft.NETCore.App", StringComparison.Ordinal) || Path.GetFileName(path) == "Codegen.Contracts.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>Parses and binds; nullable on, documentation checked.</summary>
    public static CSharpCompilation Compile(IEnumerable<EmittedFile> files) => CSharpCompilation.Create(
        "Codegen.Connectors.Test",
        files.Where(file => file.IsCode).Select(file => CSharpSyntaxTree.ParseText(file.Text, Language, file.Path)),
        References.Value,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    /// <summary>Every error and warning, as the compiler prints them.</summary>
    public static IReadOnlyList<string> Findings(CSharpCompilation compilation) =>
        Printed(compilation.GetDiagnostics(), DiagnosticSeverity.Info);

    /// <summary>Loads what was compiled.</summary>
    /// <param name="compilation">What <see cref="Findings"/> need not check as well: writing it down finds the same.</param>
    /// <param name="worst">The gravest finding that is let be.</param>
    public static Assembly Load(CSharpCompilation compilation, DiagnosticSeverity worst = DiagnosticSeverity.Info)
    {
        using var image = new MemoryStream();
        using var documentation = new MemoryStream();
        var result = compilation.Emit(image, xmlDocumentationStream: documentation, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(Printed(result.Diagnostics, worst));
        image.Position = 0;
        var context = new AssemblyLoadContext("generated", isCollectible: true);
        context.Resolving += (_, name) => AssemblyLoadContext.Default.LoadFromAssemblyName(name);
        return context.LoadFromStream(image);
    }

    /// <summary>The connectors that the compiled registry offers.</summary>
    public static IReadOnlyList<GeneratedConnector> Connectors(Assembly assembly) =>
        (IReadOnlyList<GeneratedConnector>)assembly.GetType("Codegen.Connectors.ConnectorRegistry")!.GetProperty("Connectors")!.GetValue(null)!;

    private static IReadOnlyList<string> Printed(IEnumerable<Diagnostic> findings, DiagnosticSeverity worst) =>
        [.. findings.Where(finding => finding.Severity > worst).Select(finding => finding.ToString())];
}
