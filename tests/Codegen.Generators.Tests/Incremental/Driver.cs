using System.Collections.Immutable;
using System.Text;
using Codegen.Generators.Incremental;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Codegen.Generators.Tests.Incremental;

/// <summary>The generator in a compiler that stays open while files are edited.</summary>
internal sealed class Driver
{
    private readonly Dictionary<string, File> _files = new(StringComparer.Ordinal);
    private CSharpCompilation _compilation = CSharpCompilation.Create("Connectors", [CSharpSyntaxTree.ParseText("class A;")]);
    private GeneratorDriver _driver;

    public Driver(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
            _files[path] = new File("/repo/" + path, text);
        _driver = CSharpGeneratorDriver.Create(
            [new ConnectorGenerator().AsSourceGenerator()],
            _files.Values,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
    }

    public GeneratorRunResult Result => _driver.GetRunResult().Results[0];

    public IReadOnlyDictionary<string, string> Sources => Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public void Edit(string path, string text)
    {
        var next = new File("/repo/" + path, text);
        _driver = _driver.ReplaceAdditionalText(_files[path], next);
        _files[path] = next;
        Run();
    }

    public void Add(string path, string text)
    {
        _files[path] = new File("/repo/" + path, text);
        _driver = _driver.AddAdditionalTexts(ImmutableArray.Create<AdditionalText>(_files[path]));
        Run();
    }

    public void EditCode()
    {
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class B;"));
        Run();
    }

    public void Run() => _driver = _driver.RunGenerators(_compilation);

    /// <summary>Why each value of a step is what it is, such as <c>Cached Modified</c>.</summary>
    public string Reasons(string step) =>
        string.Join(' ', Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason));

    /// <summary>The files that were printed anew or changed.</summary>
    public IReadOnlyList<string> ChangedOutputs =>
    [
        .. Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs)
            .Where(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            .Select(output => output.Reason.ToString()),
    ];

    private sealed class File(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
