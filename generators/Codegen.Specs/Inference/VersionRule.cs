using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Inference;

/// <summary>
/// Finds the provider's update time of a record, by its name and only where it holds an instant. A creation time is never one.
/// </summary>
internal static class VersionRule
{
    private static readonly string[] Names =
    [
        "updatedat", "updated", "updatetime", "updatedtime", "updatedon", "dateupdated", "lastupdated", "lastupdatedat", "lastupdate", "updateddate",
        "lastupdatetime", "lastupdatedtime", "lastupdateddate", "modifiedat", "modified", "lastmodified", "lastmodifiedat", "lastmodifieddate", "datemodified",
        "modifieddate", "modifiedon", "modifiedtime", "lastmodifiedtime", "lastmodificationtime", "lastmodifieddatetime", "systemmodstamp", "changedat",
        "lastchangedat", "updatedatutc", "lastediteddate", "lasteditedat",
    ];

    /// <summary>The update time; null where the record has none.</summary>
    public static Finding<TimeField>? Find(IReadOnlyList<RecordField> fields)
    {
        foreach (var name in Names)
        {
            foreach (var field in fields.Where(field => field.Folded == name))
            {
                // A date orders no two changes of one day.
                if (TimeNames.FormatOf(field.Name, field.Schema) is { Value: not TimeFormat.Date } format)
                    return new(
                        new TimeField(new FieldPath(field.Name), format.Value),
                        Evidence.Names,
                        format.Sure,
                        field.Schema.Pointer,
                        $"'{field.Name}' is named as an update time; {format.Why}");
            }
        }

        return null;
    }
}
