using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;
using Codegen.Yaml;

namespace Codegen.Models.Lineage;

/// <summary>Finds the column that a person names.</summary>
internal static class ColumnName
{
    public static ColumnReference Find(Relations relations, string text)
    {
        // A column's name may hold dots, a model's can't: the first split that finds a relation is right.
        for (var dot = text.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = text.IndexOf('.', dot + 1))
        {
            if (dot < text.Length - 1 && relations.ByName(text[..dot]) is { } relation)
                return Column(relation, text[(dot + 1)..]);
        }

        throw relations.ByName(text) is { } whole ? NoColumnNamed(whole) : NoRelation(relations, text);
    }

    private static ColumnReference Column(LineageRelation relation, string name)
    {
        if (relation.Column(name) is { } column)
            return new ColumnReference(relation.Id, column.Name);
        var names = relation.Columns.Select(known => known.Name).ToList();
        var hint = NearestName.Hint(name, names);
        throw new CodegenException(
            "CG4071",
            Failure.Config,
            $"{relation.Name} has no column '{name}'{(hint.Length > 0 ? hint : ".")} It has {Some(names)}.");
    }

    private static CodegenException NoRelation(Relations relations, string text)
    {
        var dot = text.LastIndexOf('.');
        if (dot <= 0 || dot == text.Length - 1)
            return new CodegenException(
                "CG4072", Failure.Config, $"expected model.column or source.stream.column, such as {Example(relations)}; got '{text}'.");
        var name = text[..dot];
        var hint = NearestName.Hint(name, relations.All.Select(relation => relation.Name));
        return new CodegenException(
            "CG4070",
            Failure.Config,
            $"there is no model, seed or stream '{name}'{(hint.Length > 0 ? hint : ".")} List them with: codegen models ls");
    }

    private static CodegenException NoColumnNamed(LineageRelation relation) => new(
        "CG4072",
        Failure.Config,
        $"expected a column of {relation.Name}, such as {relation.Name}.{(relation.Columns.Count > 0 ? relation.Columns[0].Name : "column")}. "
        + $"It has {Some([.. relation.Columns.Select(known => known.Name)])}.");

    private static string Example(Relations relations)
    {
        var relation = relations.All.Where(known => known.Columns.Count > 0).MinBy(known => known.Name, StringComparer.Ordinal);
        return relation is null ? "fct_orders.amount" : $"{relation.Name}.{relation.Columns[0].Name}";
    }

    private static string Some(List<string> names)
    {
        const int Shown = 12;
        var list = string.Join(", ", names.Take(Shown));
        return names.Count > Shown ? $"{list} and {names.Count - Shown} more" : list;
    }
}
