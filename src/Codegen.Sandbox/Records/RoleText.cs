using System.Globalization;

namespace Codegen.Sandbox.Records;

/// <summary>The texts of fields that never change in a record's life: keys, counters, relations, what behaviour.yaml states.</summary>
internal static class RoleText
{
    /// <summary>Whether a role's value is a text that never changes, so that other records may point to it.</summary>
    /// <param name="role">The role; null for a field that is made up.</param>
    public static bool IsFixed(FieldRole? role) =>
        role is FieldRole.Key or FieldRole.Sequence or FieldRole.Relation or FieldRole.Stated or FieldRole.ChangeType;

    /// <summary>The text of a fixed field.</summary>
    /// <param name="record">The record.</param>
    /// <param name="path">The field: <see cref="IsFixed"/>.</param>
    /// <returns>Null where a relation points to nothing.</returns>
    public static string? Of(Record record, string path) => Of(record, path, record.Stream.Roles.Find(path)!);

    /// <summary>The text of a fixed field.</summary>
    /// <param name="record">The record.</param>
    /// <param name="path">The field.</param>
    /// <param name="role">Its role.</param>
    public static string? Of(Record record, string path, FieldRole role)
    {
        switch (role)
        {
            case FieldRole.Key key:
                return record.KeyParts[key.Index];
            case FieldRole.Sequence:
                return (record.Position + 1).ToString(CultureInfo.InvariantCulture);
            case FieldRole.Relation relation:
                return record.Relations[relation.Index] is { } target
                    ? Of(target, record.Stream.Relations[relation.Index].TargetField)
                    : null;
            case FieldRole.ChangeType type:
                return type.Types[(record.Source!.Version.Record.Stream, record.Source.Op)];
            case FieldRole.Stated stated:
                return stated.Text.Fill(name => Placeholder(record, name));
            default:
                throw new InvalidOperationException($"{path} of {record.Stream.Name} has no fixed text.");
        }
    }

    private static string Placeholder(Record record, string name)
    {
        if (name == "server")
            return record.Stream.Server;

        var parameters = record.Stream.Operation.PathParameters;
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i] == name)
                return record.Partition.Values[i];
        }

        return Of(record, name) ?? string.Empty;
    }
}
