using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Inference;

/// <summary>
/// Finds, in a feed of changes, where an entry holds the record, which entries are about one stream, and which of those are deletes.
/// </summary>
internal sealed class FeedRule(SchemaReader schemas)
{
    private static readonly string[][] Places = [
        ["data", "object"], ["object"], ["resource"], ["record"], ["payload"], ["data"], ["entity"]];
    private static readonly string[] TypeNames = ["object", "type", "kind", "resourcetype", "objecttype", "typename"];
    private static readonly string[] EventNames = ["type", "eventtype", "event", "topic", "eventname", "name", "action"];

    /// <summary>Where an entry holds the record; null where no usual place does.</summary>
    public Finding<FieldPath>? FindTake(Schema entry)
    {
        foreach (var place in Places)
        {
            var at = entry;
            foreach (var name in place)
                at = at is null || RecordFields.Of(at).FirstOrDefault(field => field.Name == name) is not { } field
                    ? null
                    : schemas.Read(field.Declarations[0].Nodes);
            if (at is not null && (at.IsObject || at.Branches.Any(branch => branch.IsObject)))
                return new(
                    new FieldPath(place),
                    Evidence.Names,
                    Certainty.Medium,
                    at.Pointer,
                    $"'{string.Join(".", place)}' is where feeds hold the changed record");
        }

        return null;
    }

    /// <summary>
    /// The field of the record whose only value tells what kind of record it is, and that value; null where there is none.
    /// </summary>
    public static Finding<Condition>? FindWhere(IReadOnlyList<RecordField> fields, FieldPath take)
    {
        foreach (var name in TypeNames)
        {
            if (fields.FirstOrDefault(field => field.Folded == name && field.Schema.Enum.Count == 1) is { } field)
            {
                var condition = new Condition(new FieldPath([.. take.Names, field.Name]), ConditionOperator.Equal, [field.Schema.Enum[0]]);
                return new(
                    condition,
                    Evidence.Spec,
                    Certainty.High,
                    field.Schema.Pointer,
                    $"'{field.Name}' is always '{field.Schema.Enum[0]}' in the stream's records");
            }
        }

        return null;
    }

    /// <summary>The entries that report deletes of a kind of record; null where the feed has none.</summary>
    public static Finding<Condition>? FindDelete(IReadOnlyList<RecordField> entry, string kind)
    {
        var wanted = kind + ".deleted";
        foreach (var name in EventNames)
        {
            if (entry.FirstOrDefault(field => field.Folded == name && field.Type == ColumnType.Text) is not { } field)
                continue;
            var condition = new Condition(new FieldPath(field.Name), ConditionOperator.Equal, [wanted]);
            if (field.Schema.Enum.Count > 0)
                return field.Schema.Enum.Contains(wanted)
                    ? new(
                    condition, Evidence.Spec, Certainty.High, field.Schema.Pointer, $"'{wanted}' is among the values of '{field.Name}'")
                    : null;
            return new(condition, Evidence.Names, Certainty.Medium, field.Schema.Pointer, $"'{field.Name}' names what happened");
        }

        return null;
    }
}
