using System.Collections;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;
using Codegen.Generators.Printing;

namespace Codegen.Generators.Lock;

/// <summary>
/// The contracts' records as YAML, defaults included. It goes by their properties, so that a property added to a contract is in the lock
/// without a change here. Streams stand under their names, a column takes one line.
/// </summary>
internal static class LockValues
{
    /// <summary>Writes every property that says something.</summary>
    public static void Write(YamlWriter writer, object record) => WriteMembers(writer, Members(record));

    /// <summary>A record's properties under the names that YAML has; a flag that is off where that is the default is null.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Members(object record)
    {
        var shape = RecordShape.Of(record.GetType());
        foreach (var member in shape.All(record))
        {
            var off = member.Value is false && !(record is Column && member.Key == nameof(Column.Nullable));
            yield return new KeyValuePair<string, object?>(YamlScalar.Snake(member.Key), off ? null : member.Value);
        }
    }

    private static void WriteMembers(YamlWriter writer, IEnumerable<KeyValuePair<string, object?>> members)
    {
        foreach (var member in members.Where(member => YamlScalar.IsSaid(member.Value)))
            WriteMember(writer, member.Key, member.Value!);
    }

    private static void WriteMember(YamlWriter writer, string name, object value)
    {
        if (value is IEnumerable<StreamDefinition> streams)
            WriteStreams(writer, name, streams);
        else if (value is not string && value is IEnumerable list && list.Cast<object>().All(IsRecord))
            WriteList(writer, name, list);
        else if (IsRecord(value) && Members(value).Any(member => IsNested(member.Value)))
            WriteRecord(writer, name, value);
        else
            writer.Scalar(name, value);
    }

    private static void WriteStreams(YamlWriter writer, string name, IEnumerable<StreamDefinition> streams)
    {
        writer.Open(name);
        foreach (var stream in streams)
        {
            writer.Open(stream.Name);
            WriteMembers(writer, Members(stream).Where(member => member.Key != "name"));
            writer.Close();
        }

        writer.Close();
    }

    private static void WriteRecord(YamlWriter writer, string name, object record)
    {
        writer.Open(name);
        Write(writer, record);
        writer.Close();
    }

    private static void WriteList(YamlWriter writer, string name, IEnumerable list)
    {
        writer.Open(name);
        foreach (var item in list)
            writer.Item(Members(item!));
        writer.Close();
    }

    private static bool IsNested(object? value) => value is not null && (IsRecord(value) || (value is not string && value is IEnumerable list && list.Cast<object>().Any(IsRecord)));

    /// <summary>One of the contracts' records that isn't written as a scalar.</summary>
    private static bool IsRecord(object value) =>
        value is not (FieldPath or IEnumerable) && value.GetType() is { IsClass: true, Namespace: not null } type
        && type.Namespace.StartsWith("Codegen.Contracts", StringComparison.Ordinal);
}
