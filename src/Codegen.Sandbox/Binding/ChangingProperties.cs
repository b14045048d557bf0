using Codegen.Sandbox.Documents;
using Codegen.Sandbox.Records;

namespace Codegen.Sandbox.Binding;

/// <summary>Which top-level properties updates change.</summary>
internal static class ChangingProperties
{
    /// <summary>Those whose new value is surely another one: texts and numbers that are drawn from many.</summary>
    /// <param name="record">What a record is.</param>
    /// <param name="roles">What stands in its fields.</param>
    public static IReadOnlyList<SchemaProperty> Lively(Schema record, RoleNode roles) =>
        [.. record.Properties.Where(property => roles.Member(property.Name) is null && IsLively(property))];

    /// <summary>Those that change now and then: switches, states, lists and nested objects.</summary>
    /// <param name="record">What a record is.</param>
    /// <param name="roles">What stands in its fields.</param>
    public static IReadOnlyList<SchemaProperty> Restless(Schema record, RoleNode roles) =>
        [.. record.Properties.Where(property => roles.Member(property.Name) is { } role
            ? role.Role is FieldRole.OneOf
            : !IsLively(property) && !IsIdentity(property) && property.Schema.Enum.Count != 1)];

    private static bool IsLively(SchemaProperty property)
    {
        var schema = property.Schema;
        var isMany = schema.Type == SchemaType.String || (schema.Maximum ?? double.MaxValue) - (schema.Minimum ?? 0) > 1000;
        return schema.Type is SchemaType.String or SchemaType.Integer or SchemaType.Number
            && isMany && schema.Enum.Count == 0 && schema.Choices.Count == 0 && !IsIdentity(property);
    }

    private static bool IsIdentity(SchemaProperty property) =>
        property.Schema.Expandable
        || property.Schema.Format is "uri" or "url" or "uuid" or "unix-time" or "date-time" or "date"
        || property.Name is "id" or "object" or "currency" or "livemode" or "url" or "sha"
        || property.Name.EndsWith("_id", StringComparison.Ordinal) || property.Name.EndsWith("_url", StringComparison.Ordinal)
        || property.Name.EndsWith("_at", StringComparison.Ordinal);
}
