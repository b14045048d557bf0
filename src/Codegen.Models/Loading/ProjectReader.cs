using Codegen.Contracts.Errors;
using Codegen.Models.Problems;
using Codegen.Models.Settings;
using Codegen.Models.Templates;
using Codegen.Yaml;

namespace Codegen.Models.Loading;

/// <summary>Reads all files of a repository's models, several at a time.</summary>
internal sealed class ProjectReader(string root, ProblemList problems, CancellationToken cancellationToken)
{
    private const string Macros = "macros";
    private const string Seeds = "seeds";
    private const string Tests = "tests";

    /// <summary>Reads everything.</summary>
    public LoadedProject Read()
    {
        var files = FolderScan.Of(root);
        var names = new NameCheck(problems);
        var read = files.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(ReadFile).ToList();
        var models = names.Models(read.OfType<ModelFile>().Where(file => file.Schema.Length > 0));
        var seeds = names.Seeds(read.OfType<SeedFile>(), models);
        var project = new LoadedProject
        {
            Settings = read.OfType<ProjectSettings>().FirstOrDefault() ?? new ProjectSettings(),
            Models = models,
            Seeds = seeds,
            Tests = names.Tests(read.OfType<ModelFile>().Where(file => file.Schema.Length == 0)),
            Macros = MacroLibrary.Read(read.OfType<MacroFile>(), problems),
            Properties = new PropertiesReader(problems).Read(read.OfType<PropertiesFile>()),
        };
        DescribedCheck.Check(project, files, problems);
        return project;
    }

    private object? ReadFile(FoundFile file)
    {
        try
        {
            return Read(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Error(Codes.BadPlace, SourcePosition.StartOf(file.Original), $"this file can't be read: {error.Message}");
            return null;
        }
    }

    private object? Read(FoundFile file) => file switch
    {
        { Extension: ".yml" or ".yaml" } => ReadYaml(file),
        { Extension: ".csv", GeneratedSource: null, Area: Seeds } => new SeedFile(file.Name, file.Folders, file.Path, Text(file)),
        { Extension: ".sql", GeneratedSource: null, Area: Macros } => MacroFile.Parse(Text(file), problems),
        { Extension: ".sql" } => ReadSql(file),
        _ => null,
    };

    private object? ReadYaml(FoundFile file)
    {
        var source = Text(file);
        var settings = new SettingsFile(source.File, Mark.Start, problems);
        if (settings.Parse(source.Text) is not { } node)
            return null;
        return file.Original == ProjectSettings.File
            ? ProjectSettingsReader.Read(settings, node)
            : new PropertiesFile(settings, file.Path, file.GeneratedSource is not null, node);
    }

    private ModelFile? ReadSql(FoundFile file)
    {
        var source = Text(file);
        var isTest = file.GeneratedSource is null && file.Area == Tests;
        var schema = isTest ? "" : file.GeneratedSource is null ? file.Area : "staging";
        if (!PlaceCheck.Accepts(file, schema, isTest, source, problems))
            return null;
        var header = Header.Read(source, isTest ? Vocabulary.TestHeader : Vocabulary.Header, problems);
        var template = header.End is { } end ? TemplateParser.Parse(source, end, problems) : null;
        return new ModelFile
        {
            Name = file.Name,
            Schema = schema,
            Folders = file.GeneratedSource is { } generated ? [schema, generated] : file.Folders,
            Path = file.Path,
            IsGenerated = file.GeneratedSource is not null,
            Source = source,
            Header = template is null ? header.Settings : header.Settings.Over(ConfigCall.Read(template, problems)),
            Template = template,
        };
    }

    private SourceText Text(FoundFile file)
    {
        var text = new SourceText(file.Original, File.ReadAllText(file.Full).TrimStart('\ufeff').Replace("\r\n", "\n", StringComparison.Ordinal));
        problems.Know(text);
        return text;
    }
}
