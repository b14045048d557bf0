using Codegen.Models.Problems;
using Codegen.Models.Settings;
using Codegen.Yaml;

namespace Codegen.Models.Loading;

/// <summary>Gathers what the YAML files beside models say.</summary>
internal sealed class PropertiesReader(ProblemList problems)
{
    private const string Version = "2";

    private readonly Dictionary<string, Stated<NodeSettings>> _models = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Stated<NodeSettings>> _generated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Stated<NodeSettings>> _seeds = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Source, string Table), SourceTable> _sources = [];

    /// <summary>Reads all files.</summary>
    public Properties Read(IEnumerable<PropertiesFile> files)
    {
        foreach (var file in files)
            Read(file);
        return new Properties(_models, _generated, _seeds, [.. _sources.Values]);
    }

    private void Read(PropertiesFile file)
    {
        foreach (var entry in file.File.Entries(file.Root, Vocabulary.Properties))
        {
            if (entry.Key == "version")
                CheckVersion(file.File, entry);
            else if (entry.Key == "sources")
                ReadSources(file, entry);
            else if (entry.Key == "seeds")
                ReadNodes(file.File, entry, _seeds, Vocabulary.Seed, Vocabulary.SeedConfig);
            else
                ReadNodes(file.File, entry, file.IsGenerated ? _generated : _models, Vocabulary.Model, Vocabulary.ModelConfig);
        }
    }

    private static void CheckVersion(SettingsFile file, Entry entry)
    {
        if (entry.Value.Text != Version)
            file.WrongKind(entry.Value, "'version'", Version);
    }

    private void ReadSources(PropertiesFile file, Entry sources)
    {
        foreach (var table in file.File.List(sources).SelectMany(node => SourceReader.Read(file.File, file.Path, node)))
        {
            if (_sources.TryAdd((table.Source, table.Name), table))
                continue;
            var first = _sources[(table.Source, table.Name)].At;
            problems.Error(Codes.Duplicate, table.At, $"the source '{table.Source}.{table.Name}' stands in {first} already; keep one of the two.");
        }
    }

    private static void ReadNodes(
        SettingsFile file, Entry list, Dictionary<string, Stated<NodeSettings>> into, Vocabulary vocabulary, Vocabulary config)
    {
        foreach (var node in file.List(list))
        {
            var settings = NodeSettingsReader.Read(file, node, vocabulary, config);
            if (node["name"] is not { IsScalar: true, Text: { Length: > 0 } name } at)
            {
                if (node.Kind == NodeKind.Mapping)
                    file.Error(Codes.BadValue, node.Start, $"{vocabulary.Part} needs a 'name'.");
                continue;
            }

            if (!into.TryAdd(name, new Stated<NodeSettings>(settings, file.At(at.Start))))
            {
                file.Error(
                    Codes.Duplicate, at.Start, $"'{name}' is described in {into[name].At} already; keep one of the two.");
            }
        }
    }
}
