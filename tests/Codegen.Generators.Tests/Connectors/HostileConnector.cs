using System.Collections;
using System.Reflection;
using Codegen.Contracts.Connectors;

namespace Codegen.Generators.Tests.Connectors;

/// <summary>The example connector with one text in every place that holds a text.</summary>
internal static class HostileConnector
{
    /// <summary>Puts a text everywhere; names that must differ get a number after it, the first stays as it is.</summary>
    public static ConnectorDefinition With(string text)
    {
        var connector = (ConnectorDefinition)Replace(Example.Connector, text);
        return connector with
        {
            Streams =
            [
                .. connector.Streams.Select((stream, at) => stream with
                {
                    Name = Numbered(text, at),
                    Schema = stream.Schema with
                    {
                        Columns = [.. stream.Schema.Columns.Select((column, place) => column with { Field = Numbered(text, place), Name = Numbered(text, place) })],
                    },
                }),
            ],
        };
    }

    private static string Numbered(string text, int at) => at == 0 ? text : $"{text}{at}";

    private static object Replace(object value, string text) => value switch
    {
        string => text,
        ValueType => value,
        IEnumerable list => ReplaceItems(list, text),
        _ => ReplaceMembers(value, text),
    };

    private static Array ReplaceItems(IEnumerable list, string text)
    {
        var type = list.GetType().GetInterfaces().First(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0];
        var items = list.Cast<object>().Select(item => Replace(item, text)).ToArray();
        var copy = Array.CreateInstance(type, items.Length);
        Array.Copy(items, copy, items.Length);
        return copy;
    }

    private static object ReplaceMembers(object record, string text)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        foreach (var property in record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            if (property.GetValue(record) is { } value)
                property.SetValue(copy, Replace(value, text));
        }

        return copy;
    }
}
