using Codegen.Contracts.Manifests;
using Codegen.Models.Problems;
using Codegen.Models.Settings;
using Codegen.Yaml;

namespace Codegen.Models.Binding;

/// <summary>Turns seeds into relations: names and order from the file's first line, types from YAML.</summary>
internal sealed class SeedBinder(TypeNames types, ProblemList problems)
{
    /// <summary>A seed's relation; null, reported, where file and YAML don't fit.</summary>
    public BoundRelation? Bind(Seed seed)
    {
        var (source, declared) = (seed.File.Source, seed.Settings.Columns);
        var names = CsvLine.Split(source.Line(1), seed.Delimiter[0]);
        var wrong = false;
        foreach (var column in declared.Where(column => !names.Contains(column.Name)))
        {
            problems.Error(Codes.BadSeed, column.At, $"{source.File} has no column '{column.Name}'{Hint(column.Name, names)} Its "
                + $"columns: {string.Join(", ", names)}.");
            wrong = true;
        }

        var columns = names.Select(name => Bind(seed, name)).ToList();
        return wrong || columns.Contains(null)
            ? null
            : new BoundRelation(
                seed.Known,
                source.At(0),
                [.. columns.OfType<BoundColumn>()],
                declared.ToDictionary(column => column.Name, column => column.Description?.Value ?? "", StringComparer.OrdinalIgnoreCase));
    }

    private BoundColumn? Bind(Seed seed, string name)
    {
        var said = seed.Settings.Columns.FirstOrDefault(column => column.Name == name);
        if (said?.DataType is not { } declared)
        {
            problems.Error(
                Codes.BadSeed,
                seed.File.Source.At(0),
                $"the column '{name}' has no type: give every column one in a YAML file beside the seed, seeds: [{{name: "
                    + $"{seed.File.Name}, columns: [{{name: {name}, data_type: VARCHAR}}, …]}}].");
            return null;
        }

        if (types.Canonical(declared.Value) is not { } type)
        {
            problems.Error(Codes.BadValue, declared.At, $"'{declared.Value}' is no type that the warehouse knows.");
            return null;
        }

        return new BoundColumn
        {
            Name = name,
            Type = type,
            Nullable = said.NotNull?.Value != true,
            Pii = said.Pii?.Value is { } pii && pii != ColumnSettings.NoPii ? pii : null,
        };
    }

    private static string Hint(string name, IReadOnlyList<string> names)
    {
        var hint = NearestName.Hint(name, names);
        return hint.Length > 0 ? hint : ".";
    }
}
