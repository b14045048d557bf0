using Codegen.Contracts.Schemas;
using Codegen.Specs.Naming;
using Codegen.Specs.Operations;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Inference;

/// <summary>
/// Finds the field of a parent's record that fills a child's parameter: the same name, the name without the parent's noun, or the key.
/// </summary>
internal static class ParentFieldRule
{
    private static readonly HashSet<string> Identifying = new(
        ["id", "uuid", "guid", "gid", "sid", "number", "key", "slug", "code"], StringComparer.Ordinal);

    /// <summary>The field; null where none fits by name and type.</summary>
    /// <param name="parameter">The child's parameter.</param>
    /// <param name="noun">The parent's noun, one of them: <c>issue</c>.</param>
    /// <param name="fields">The parent's fields.</param>
    /// <param name="key">The parent's key; empty where it has none.</param>
    public static Finding<string>? Find(ApiParameter parameter, string noun, IReadOnlyList<RecordField> fields, IReadOnlyList<string> key)
    {
        var wanted = parameter.Folded;
        if (fields.FirstOrDefault(field => field.Folded == wanted && Fits(parameter, field)) is { } same)
            return Found(same, Certainty.High, $"the parent's records have a field of the parameter's name");
        var rest = noun.Length > 0 && wanted.StartsWith(noun, StringComparison.Ordinal) ? wanted.Substring(noun.Length) : "";
        if (rest.Length > 0 && fields.FirstOrDefault(field => field.Folded == rest && Fits(parameter, field) && IsSure(field, key)) is { } own)
            return Found(own, Certainty.High, $"'{parameter.Name}' is the '{own.Name}' of one '{noun}'");
        var names = wanted == noun
            || Identifying.Contains(wanted)
            || (rest.Length > 0 && Identifying.Contains(rest))
            || Words.Last(parameter.Name) is "id" or "key" or "uuid" or "gid";
        return names && key.Count == 1 && fields.FirstOrDefault(field => field.Name == key[0] && Fits(parameter, field)) is { } identity
            ? Found(identity, Certainty.Medium, $"'{parameter.Name}' names one '{noun}', whose key is '{identity.Name}'")
            : null;
    }

    /// <summary>Whether each parent has the field: else children would be left out.</summary>
    private static bool IsSure(RecordField field, IReadOnlyList<string> key) =>
        field.Required || (key.Count == 1 && key[0] == field.Name) || (Identifying.Contains(field.Folded) && !field.Schema.Nullable);

    private static bool Fits(ApiParameter parameter, RecordField field) => parameter.Schema.Kinds switch
    {
        SchemaKinds.Integer or SchemaKinds.Number => field.Type is ColumnType.Integer or ColumnType.Decimal,
        SchemaKinds.String => field.Type is ColumnType.Text
            || (field.Type == ColumnType.Integer && Words.Last(parameter.Name) is "id" or "number"),
        _ => field.CanBeKey,
    };

    private static Finding<string> Found(RecordField field, Certainty sure, string why) =>
        new(field.Name, Evidence.Names, sure, field.Schema.Pointer, why);
}
