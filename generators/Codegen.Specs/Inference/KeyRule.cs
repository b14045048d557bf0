using Codegen.Specs.Naming;
using Codegen.Specs.Operations;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Inference;

/// <summary>
/// Finds the field that identifies a record: an extension that says so; the usual names; the noun's own identifier; the field that fills
/// the
/// path of the operation which gets one record.
/// </summary>
internal static class KeyRule
{
    private static readonly string[] Usual = ["id", "uuid", "guid", "gid", "sid", "uid"];
    private static readonly string[] Fallback = ["key", "number", "sha", "slug", "code"];

    /// <summary>The key's fields; null where nothing identifies a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="template">The path that lists the records.</param>
    /// <param name="detail">The path that gets one of them; null where there is none.</param>
    public static Finding<IReadOnlyList<string>>? Find(
        Schema record, IReadOnlyList<RecordField> fields, PathTemplate template, PathTemplate? detail)
    {
        if (record.PrimaryKey.Count > 0 && record.PrimaryKey.All(name => fields.Any(field => field.Name == name && field.CanBeKey)))
            return new(record.PrimaryKey, Evidence.Spec, Certainty.High, record.Pointer, "x-primary-key");
        var keys = fields.Where(field => field.CanBeKey).ToList();
        foreach (var name in Usual)
        {
            if (keys.Find(field => field.Folded == name) is { } usual)
                return Found(usual, Evidence.Names, Certainty.High, $"'{usual.Name}' identifies a record in most APIs");
        }

        var noun = Plural.Singular(Words.Last(template.LastNoun));
        foreach (var name in new[] { noun + "id", noun + "uuid", noun + "key", noun + "number" })
        {
            if (noun.Length > 0 && keys.Find(field => field.Folded == name) is { } own)
                return Found(own, Evidence.Names, Certainty.High, $"'{own.Name}' is named as the identifier of one '{noun}'");
        }

        return ByDetail(keys, noun, detail) ?? ByFallback(keys);
    }

    private static Finding<IReadOnlyList<string>>? ByDetail(List<RecordField> keys, string noun, PathTemplate? detail)
    {
        if (detail is null || detail.Parameters.Count == 0)
            return null;
        var parameter = Words.Fold(detail.Parameters[detail.Parameters.Count - 1]);
        var field = keys.Find(field => field.Folded == parameter)
            ?? keys.Find(field => parameter == noun + field.Folded)
            ?? (parameter == noun ? keys.Find(field => field.Folded is "name" or "slug" or "code" or "login") : null);
        return field is null
            ? null
            : Found(
            field,
            Evidence.Spec,
            Certainty.Medium,
            $"'{field.Name}' fills the path that gets one record, '{string.Join("/", detail.Segments)}'");
    }

    private static Finding<IReadOnlyList<string>>? ByFallback(List<RecordField> keys)
    {
        foreach (var name in Fallback)
        {
            if (keys.Find(field => field.Folded == name && field.Required) is { } field)
                return Found(field, Evidence.Names, Certainty.Low, $"'{field.Name}' may identify a record: confirm it with `key:`");
        }

        return keys.Find(field => field.Schema.Format == "uuid" && field.Required) is { } unique
            ? Found(unique, Evidence.Spec, Certainty.Medium, $"'{unique.Name}' is the record's only UUID")
            : null;
    }

    private static Finding<IReadOnlyList<string>> Found(RecordField field, Evidence from, Certainty sure, string why) =>
        new([field.Name], from, sure, field.Schema.Pointer, why);
}
