using System.Text;
using Codegen.Generators.Connectors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Codegen.Generators.Incremental;

/// <summary>
/// Fills the connectors' assembly from the files under <c>specs/</c> that it has as AdditionalFiles. Wiring only: the work is
/// <see cref="SourceGeneration"/>'s.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ConnectorGenerator : IIncrementalGenerator
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var texts = context.AdditionalTextsProvider
            .Select(SpecText.From)
            .Where(text => text is not null)
            .Select((text, _) => text!)
            .WithTrackingName(TrackingNames.SpecText);
        var sources = texts.Collect().SelectMany((all, _) => SourceTexts.Group(all)).WithTrackingName(TrackingNames.Source);
        var outputs = sources.Select(SourceFiles.Generate).WithTrackingName(TrackingNames.Output);
        var files = outputs.SelectMany((output, _) => output.Files).WithTrackingName(TrackingNames.File);
        var registry = outputs
            .Where(output => output.Files.Count > 0)
            .Select((output, _) => output.Source)
            .Collect()
            .Select((names, _) => new EquatableArray<string>([.. names]))
            .WithTrackingName(TrackingNames.Registry);

        context.RegisterSourceOutput(files, Add);
        context.RegisterSourceOutput(registry, (production, names) => Add(production, RegistryEmitter.Emit(names)));
        context.RegisterSourceOutput(outputs, Report);
    }

    private static void Add(SourceProductionContext context, EmittedFile file) => context.AddSource(file.Path, SourceText.From(file.Text, Encoding));

    private static void Report(SourceProductionContext context, SourceFiles output)
    {
        foreach (var problem in output.Problems)
            context.ReportDiagnostic(ProblemReport.ToDiagnostic(problem));
    }
}
