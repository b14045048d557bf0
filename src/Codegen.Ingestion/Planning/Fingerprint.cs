using System.Security.Cryptography;
using System.Text;
using Codegen.Contracts.Connectors;

namespace Codegen.Ingestion.Planning;

/// <summary>What gives a stream's state its meaning: if any of it changes, what was covered under the old meaning counts for nothing.</summary>
internal static class Fingerprint
{
    /// <summary>SHA-256 over request, records, key, cursor, list, parent and feed; 64 hexadecimal digits.</summary>
    public static string Of(ConnectorDefinition connector, StreamDefinition stream)
    {
        var text = new StringBuilder();
        Write(text, connector, stream);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Write(StringBuilder text, ConnectorDefinition connector, StreamDefinition stream)
    {
        Line(text, "request", [stream.Request.Path, .. Parameters(stream.Request.Parameters)]);
        Line(text, "records", [stream.Records.Path.ToString(), stream.Records.Shape.ToString(), .. KeyName(stream)]);
        Line(text, "key", stream.Key.Select(field => field.ToString()));
        if (stream.Cursor is { } cursor)
            Line(text, "cursor", [.. Time(cursor.Field), cursor.StartParameter, cursor.EndParameter ?? "", cursor.ParameterFormat.ToString()]);
        if (stream.Each is { } each)
            Line(text, "each", [each.ConfigKey, .. each.Parts]);
        if (stream.Parent is { } parent)
        {
            Line(text, "parent", [parent.Incremental.ToString(), .. parent.Bindings.SelectMany(Binding)]);
            Write(text, connector, connector.Stream(parent.Stream));
        }

        if (stream.Changes is { } changes)
        {
            Line(text, "changes", [.. Parameters(changes.Parameters), changes.Take.ToString(), .. Time(changes.At)]);
            Line(text, "where", Conditions(changes.Where));
            Line(text, "delete", Conditions(changes.Delete));
            Write(text, connector, connector.Stream(changes.From));
        }
    }

    private static string[] KeyName(StreamDefinition stream) => stream.Records.KeyAs is { } name ? [name] : [];

    private static IEnumerable<string> Parameters(IEnumerable<RequestParameter> parameters) =>
        parameters.SelectMany(parameter => new[] { parameter.Name, parameter.In.ToString(), parameter.Source.ToString(), parameter.Value });

    private static string[] Binding(ParentBinding binding) => [binding.Parameter, binding.Field.ToString()];

    private static string[] Time(TimeField field) => [field.Path.ToString(), field.Format.ToString()];

    private static IEnumerable<string> Conditions(IEnumerable<Condition> conditions) =>
        conditions.SelectMany(condition => new[] { condition.Field.ToString(), condition.Operator.ToString() }.Concat(condition.Values));

    /// <summary>Lengths before the parts: no two lists give the same line.</summary>
    private static void Line(StringBuilder text, string name, IEnumerable<string> parts)
    {
        text.Append(name);
        foreach (var part in parts)
            text.Append(' ').Append(part.Length).Append(':').Append(part);
        text.Append('\n');
    }
}
