using System.Text.Json;
using Codegen.Sandbox.Documents;
using Codegen.Sandbox.Values;

namespace Codegen.Sandbox.Records;

/// <summary>Writes a version of a record. The same version always gives the same bytes.</summary>
internal static class RecordWriter
{
    /// <summary>Writes a version.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="version">The version.</param>
    public static void Write(Utf8JsonWriter writer, RecordVersion version)
    {
        if (version.Record.Given is { } given)
        {
            writer.WriteRawValue(given.Span, skipInputValidation: true);
            return;
        }

        var record = version.Record;
        if (record.Stream.Days is { } days)
        {
            DayRecord.Write(writer, record, days);
            return;
        }

        var scope = new ValueScope(record.Created, version.At);
        WriteObject(writer, record.Stream.Record, record.Stream.Roles, string.Empty, record.Seed, new RecordChanges(version), scope);
    }

    /// <summary>Writes one top-level property of a made-up record, with everything in it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="version">The version.</param>
    /// <param name="property">The property.</param>
    /// <returns>False where the record doesn't have it: nothing was written.</returns>
    public static bool WriteProperty(Utf8JsonWriter writer, RecordVersion version, SchemaProperty property)
    {
        var record = version.Record;
        var scope = new ValueScope(record.Created, version.At);
        scope.Enter(record.Stream.Record);
        var roles = record.Stream.Roles.Member(property.Name);
        if (roles is null && !ValueWriter.IsPresent(property, record.Seed, scope))
            return false;

        WriteMember(writer, property, roles, property.Name, record.Seed, new RecordChanges(version), scope);
        return true;
    }

    private static void WriteObject(
        Utf8JsonWriter writer, Schema schema, RoleNode roles, string path, Seed seed, RecordChanges changes, ValueScope scope)
    {
        writer.WriteStartObject();
        scope.Enter(schema);
        var bare = roles.HoldsChange;
        foreach (var property in Members(schema).Concat(Stated(schema, roles)))
        {
            var role = roles.Member(property.Name);
            if (role is null && (bare ? !property.Required : !ValueWriter.IsPresent(property, seed, scope)))
                continue;

            writer.WritePropertyName(property.Name);
            WriteMember(writer, property, role, path.Length == 0 ? property.Name : $"{path}.{property.Name}", seed, changes, scope);
        }

        scope.Leave();
        writer.WriteEndObject();
    }

    private static void WriteMember(
        Utf8JsonWriter writer, SchemaProperty property, RoleNode? role, string path, Seed seed, RecordChanges changes, ValueScope scope)
    {
        var mustDiffer = false;
        var drawn = scope.Depth == 1 ? changes.SeedOf(property, seed, out mustDiffer) : seed.With(property.Salt);
        if (role?.Role is FieldRole.OneOf one)
        {
            WriteText(writer, property.Schema, drawn.Pick(one.Values));
            return;
        }

        if (role?.Role is { } filled)
        {
            WriteRole(writer, changes.Version, path, property.Schema, filled);
            return;
        }

        if (role is not null)
        {
            WriteObject(writer, property.Schema, role, path, seed.With(property.Salt), changes, scope);
            return;
        }

        if (mustDiffer)
            ValueWriter.WritePresent(writer, property.Name, property.Schema, drawn, scope);
        else
            ValueWriter.Write(writer, property.Name, property.Schema, drawn, scope);
    }

    private static void WriteRole(Utf8JsonWriter writer, RecordVersion version, string path, Schema schema, FieldRole role)
    {
        switch (role)
        {
            case FieldRole.Created:
                TimeText.Write(writer, schema, version.Record.Created);
                break;
            case FieldRole.Updated:
                TimeText.Write(writer, schema, version.At);
                break;
            case FieldRole.ChangedRecord:
                Write(writer, version.Record.Source!.Version);
                break;
            default:
                WriteText(writer, schema, RoleText.Of(version.Record, path, role));
                break;
        }
    }

    private static void WriteText(Utf8JsonWriter writer, Schema schema, string? text)
    {
        if (text is null)
            writer.WriteNullValue();
        else if (schema.Type is SchemaType.Integer or SchemaType.Number or SchemaType.Boolean)
            writer.WriteRawValue(text);
        else
            writer.WriteStringValue(text);
    }

    /// <summary>Members of a map that behaviour.yaml states.</summary>
    private static IEnumerable<SchemaProperty> Stated(Schema schema, RoleNode roles) =>
        schema.Values is not { } values ? [] : roles.Names.Where(name => schema.Property(name) is null).Select(name => new SchemaProperty(name, values, true));

    // A record that may be of several shapes is always of the first: the roles were bound against it.
    private static IReadOnlyList<SchemaProperty> Members(Schema schema) =>
        schema.Properties.Count > 0 || schema.Choices.Count == 0 ? schema.Properties : schema.Choices[0].Properties;
}
