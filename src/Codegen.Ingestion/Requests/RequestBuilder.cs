using System.Globalization;
using System.Text;
using Codegen.Contracts.Commits;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Ingestion.Connections;
using Codegen.Ingestion.Planning;

namespace Codegen.Ingestion.Requests;

/// <summary>Writes the first request of a walk. Every value is encoded: none can become another path, parameter or header.</summary>
internal sealed class RequestBuilder(ConnectorDefinition connector, ConnectionSettings settings)
{
    private readonly string _server = (settings.Server ?? connector.Server!).TrimEnd('/');

    /// <param name="stream">The endpoint's stream.</param>
    /// <param name="more">Parameters beyond the stream's own.</param>
    /// <param name="partition">What the walk is for.</param>
    /// <param name="interval">The interval to ask for; null for all.</param>
    public PageRequest First(StreamDefinition stream, IEnumerable<RequestParameter> more, Partition partition, Interval? interval)
    {
        var parameters = stream.Request.Parameters.Concat(more).ToList();
        var path = stream.Request.Path;
        List<KeyValuePair<string, string>> query = [.. PageSize(stream)];
        foreach (var (name, bound) in Bounds(stream, interval))
        {
            if (path.Contains($"{{{name}}}", StringComparison.Ordinal))
                path = path.Replace($"{{{name}}}", Uri.EscapeDataString(bound), StringComparison.Ordinal);
            else
                query.Add(new(name, bound));
        }

        List<KeyValuePair<string, string>> headers = [];
        foreach (var parameter in parameters)
        {
            var value = Value(stream, parameter, partition);
            if (parameter.In == ParameterLocation.Path)
                path = path.Replace($"{{{parameter.Name}}}", Segment(stream, parameter, value), StringComparison.Ordinal);
            else if (parameter.In == ParameterLocation.Header)
                headers.Add(new(parameter.Name, value));
            else if (!IsOwn(stream, parameter.Name))
                query.Add(new(parameter.Name, value));
        }

        if (stream.Cursor is { } cursor && path.Contains($"{{{cursor.StartParameter}}}", StringComparison.Ordinal))
            throw Unbounded(stream, cursor);
        return new PageRequest(new Uri(_server + path + Query(query)), headers);
    }

    private static IEnumerable<KeyValuePair<string, string>> PageSize(StreamDefinition stream)
    {
        if (stream.Paging is { SizeParameter: { } name, Size: { } size })
            yield return new(name, size.ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<KeyValuePair<string, string>> Bounds(StreamDefinition stream, Interval? interval)
    {
        if (stream.Cursor is not { } cursor || interval is not { } asked)
            yield break;
        if (asked.From > DateTimeOffset.MinValue)
            yield return new(cursor.StartParameter, CursorStep.Write(cursor.ParameterFormat, asked.From));
        if (cursor.EndParameter is { } end)
            yield return new(end, CursorStep.Write(cursor.ParameterFormat, asked.To));
    }

    /// <summary>Whether paging or the cursor writes this query parameter, so that a constant of the same name must not.</summary>
    private static bool IsOwn(StreamDefinition stream, string name) =>
        name == stream.Paging.Parameter
        || (name == stream.Paging.SizeParameter && stream.Paging.Size is not null)
        || name == stream.Cursor?.StartParameter
        || name == stream.Cursor?.EndParameter;

    private string Value(StreamDefinition stream, RequestParameter parameter, Partition partition) => parameter.Source switch
    {
        ParameterSource.Constant => parameter.Value,
        ParameterSource.Config => settings.Config[parameter.Value][0],
        ParameterSource.Each => partition.Entry.Parts.GetValueOrDefault(parameter.Value) ?? throw Unbound(stream, parameter),
        _ => partition.Values.GetValueOrDefault(parameter.Value) ?? throw Unbound(stream, parameter),
    };

    private static string Segment(StreamDefinition stream, RequestParameter parameter, string value) =>
        value is "" or "." or ".."
            ? throw new CodegenException("CG1111", Failure.Terminal, $"The stream {stream.Name} would put '{value}' into its path for {{{parameter.Name}}}, which would ask for another resource.")
            : Uri.EscapeDataString(value);

    private static string Query(List<KeyValuePair<string, string>> query)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in query)
            text.Append(text.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        return text.ToString();
    }

    private static CodegenException Unbounded(StreamDefinition stream, CursorDefinition cursor) =>
        new("CG1003", Failure.Config, $"The path of the stream {stream.Name} needs a date for {{{cursor.StartParameter}}}, and nothing says where history begins. Set config.{cursor.BeginConfig ?? cursor.StartParameter}, or say `begin:` under `cursor:` in the mapping.");

    private static CodegenException Unbound(StreamDefinition stream, RequestParameter parameter) =>
        new("CG1006", Failure.Config, $"Nothing fills the parameter {parameter.Name} of the stream {stream.Name} ('{parameter.Value}'). Generate the connector anew, or bind it in the mapping.");
}
