using Codegen.Contracts.Manifests;
using Codegen.Models.Loading;
using Codegen.Warehouse;
using Codegen.Yaml;

namespace Codegen.Models.Graph;

/// <summary>Everything that a model can be made of, by name.</summary>
internal sealed class ProjectNames
{
    private readonly Dictionary<string, KnownRelation> _refs = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Source, string Table), KnownRelation> _sources = [];

    /// <summary>Gathers a project's names.</summary>
    public ProjectNames(LoadedProject project)
    {
        var name = project.Settings.Name;
        foreach (var model in project.Models)
            Add($"{ResourceTypes.Model}.{name}.{model.Name}", model.Name, model.Schema, model.Source.File);
        foreach (var seed in project.Seeds)
            Add($"{ResourceTypes.Seed}.{name}.{seed.Name}", seed.Name, seed.Folders[0], seed.Source.File);
        foreach (var table in project.Properties.Sources)
            _sources[(table.Source, table.Name)] = new KnownRelation(table.Id(name), new Relation(table.Schema, table.Relation), table.At.File);
    }

    /// <summary>All of them.</summary>
    public IEnumerable<KnownRelation> All => _refs.Values.Concat(_sources.Values);

    /// <summary>A model or seed; null where there is none of that name.</summary>
    public KnownRelation? Ref(string name) => _refs.GetValueOrDefault(name);

    /// <summary>A raw table; null where there is none of that name.</summary>
    public KnownRelation? Source(string source, string table) => _sources.GetValueOrDefault((source, table));

    /// <summary>Why <c>ref</c> leads nowhere, and where it might lead.</summary>
    public string Missing(string name)
    {
        if (_sources.Keys.FirstOrDefault(key => key.Table == name) is { Source: { } source })
            return $"there is no model or seed '{name}', but a source: source('{source}', '{name}').";
        var hint = NearestName.Find(name, _refs.Keys);
        return hint is null
            ? $"there is no model or seed '{name}'; a model is a file in models/<folder>/{name}.sql, or generated for a stream that is selected."
            : $"there is no model or seed '{name}'; did you mean '{hint}' ({_refs[hint].File})?";
    }

    /// <summary>Why <c>source</c> leads nowhere, and where it might lead.</summary>
    public string Missing(string source, string table)
    {
        var tables = _sources.Keys.Where(key => key.Source == source).Select(key => key.Table).Order(StringComparer.Ordinal).ToList();
        if (tables.Count > 0)
        {
            var hint = NearestName.Hint(table, tables);
            return $"the source '{source}' has no table '{table}'{(hint.Length > 0 ? hint : ".")} It has: {string.Join(", ", tables)}.";
        }

        var sources = _sources.Keys.Select(key => key.Source).Distinct().Order(StringComparer.Ordinal).ToList();
        var near = NearestName.Hint(source, sources);
        return sources.Count == 0
            ? $"there is no source '{source}': no sources are declared. They are generated from specs/ for streams that a mapping or "
                + "connection selects."
            : $"there is no source '{source}'{(near.Length > 0 ? near : ".")} Sources: {string.Join(", ", sources)}.";
    }

    private void Add(string id, string name, string schema, string file) =>
        _refs[name] = new KnownRelation(id, new Relation(schema, name), file);
}
