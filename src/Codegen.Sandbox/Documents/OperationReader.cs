using System.Text.Json;

namespace Codegen.Sandbox.Documents;

/// <summary>Finds the GET operations of a document and reads those that are played.</summary>
/// <param name="document">The document.</param>
internal sealed class OperationReader(ApiDocument document)
{
    /// <summary>The names of all GET operations: their own, and <c>GET /path</c>. Nothing else of them is read.</summary>
    public IEnumerable<(string Path, string? Id)> Names()
    {
        if (!document.Root.TryGetProperty("paths", out var paths) || paths.ValueKind != JsonValueKind.Object)
            yield break;

        foreach (var path in paths.EnumerateObject())
        {
            if (document.Follow(path.Value).TryGetProperty("get", out var get))
                yield return (path.Name, get.TryGetProperty("operationId", out var id) ? id.GetString() : null);
        }
    }

    /// <summary>Reads an operation.</summary>
    /// <param name="name">Its own name, <c>GET /path</c> or <c>/path</c>.</param>
    /// <returns>Null where the document has no such GET operation.</returns>
    public ApiOperation? Find(string name)
    {
        var path = name.StartsWith("GET ", StringComparison.OrdinalIgnoreCase) ? name[4..].Trim() : name;
        foreach (var candidate in Names())
        {
            if (candidate.Path == path || candidate.Id == name)
                return Read(candidate.Path);
        }

        return null;
    }

    private ApiOperation Read(string path)
    {
        var item = document.Follow(document.Root.GetProperty("paths").GetProperty(path));
        var operation = item.GetProperty("get");
        var success = Success(operation);
        return new ApiOperation
        {
            Path = path,
            Id = operation.TryGetProperty("operationId", out var id) ? id.GetString() : null,
            Parameters = Parameters(item, operation),
            Answer = Body(success),
            Headers = [.. Members(success, "headers").Select(header => header.Name)],
            Statuses = [.. Members(operation, "responses").Select(response => response.Name)],
            Security = new SecurityReader(document).Read(operation),
        };
    }

    private List<ApiParameter> Parameters(JsonElement item, JsonElement operation)
    {
        var found = new Dictionary<(string, string), ApiParameter>();
        foreach (var owner in new[] { item, operation })
        {
            if (!owner.TryGetProperty("parameters", out var list))
                continue;

            foreach (var parameter in list.EnumerateArray().Select(document.Follow))
            {
                var schema = parameter.TryGetProperty("schema", out var own) ? own : parameter;
                var name = parameter.GetProperty("name").GetString()!;
                name = name.EndsWith("[]", StringComparison.Ordinal) ? name[..^2] : name;
                var place = parameter.GetProperty("in").GetString()!;
                var required = parameter.TryGetProperty("required", out var flag) && flag.ValueKind == JsonValueKind.True;
                found[(place, name)] = new ApiParameter(name, place, required, document.Schemas.Read(schema));
            }
        }

        return [.. found.Values];
    }

    private JsonElement Success(JsonElement operation)
    {
        var answers = Members(operation, "responses").ToList();
        var found = answers.FirstOrDefault(a => a.Name == "200");
        if (found.Value.ValueKind == JsonValueKind.Undefined)
            found = answers.FirstOrDefault(a => a.Name.StartsWith('2') || a.Name == "default");

        return found.Value.ValueKind == JsonValueKind.Undefined ? default : document.Follow(found.Value);
    }

    private Schema? Body(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object)
            return null;

        if (answer.TryGetProperty("schema", out var inline))
            return document.Schemas.Read(inline);

        var content = Members(answer, "content")
            .FirstOrDefault(media => media.Name.Contains("json", StringComparison.OrdinalIgnoreCase) || media.Name == "*/*");
        return content.Value.ValueKind == JsonValueKind.Object && content.Value.TryGetProperty("schema", out var schema)
            ? document.Schemas.Read(schema)
            : null;
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var members) && members.ValueKind == JsonValueKind.Object
            ? members.EnumerateObject()
            : default;
}
