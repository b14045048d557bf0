using Codegen.Specs.Documents;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Operations;

/// <summary>Reads an operation's parameters, with those of its path.</summary>
internal sealed class ParameterReader(ApiDocument document, SchemaReader schemas)
{
    public ApiParameters Read(ApiOperation operation)
    {
        var found = new List<ApiParameter>();
        var faults = new List<Fault>();
        foreach (var node in (operation.PathItem["parameters"]?.Items() ?? []).Concat(operation.Node["parameters"]?.Items() ?? []))
        {
            var reference = document.Follow(node);
            if (reference.Fault is { } fault)
                faults.Add(fault);
            if (reference.Target is not { } target || target["name"]?.Text is not { Length: > 0 } name)
                continue;
            var parameter = Read(target, name);
            // The operation's own declaration replaces the path's.
            found.RemoveAll(known => known.Name == name && known.In == parameter.In);
            found.Add(parameter);
        }

        found.RemoveAll(parameter => parameter.In == ParameterPlace.Path && !operation.Template.Parameters.Contains(parameter.Name));
        foreach (var name in operation.Template.Parameters.Distinct(StringComparer.Ordinal))
        {
            if (!found.Any(parameter => parameter.In == ParameterPlace.Path && parameter.Name == name))
                found.Add(
                    new ApiParameter { Name = name, In = ParameterPlace.Path, Required = true, Pointer = operation.PathItem.Pointer });
        }

        return new ApiParameters(found, faults);
    }

    private ApiParameter Read(DocNode node, string name)
    {
        var place = node["in"]?.Text switch
        {
            "path" => ParameterPlace.Path,
            "query" => ParameterPlace.Query,
            "header" => ParameterPlace.Header,
            "cookie" => ParameterPlace.Cookie,
            _ => ParameterPlace.Other,
        };
        // Swagger 2.0 writes the type into the parameter itself.
        var schema = document.Version == ApiVersion.V2 ? schemas.Read(node) : SchemaOf(node);
        return new ApiParameter
        {
            Name = name,
            In = place,
            Required = place == ParameterPlace.Path || node["required"] is { IsTrue: true },
            Schema = schema with { Example = schema.Example ?? node["example"]?.Scalar },
            Description = node["description"]?.Text ?? schema.Description,
            Pointer = node.Pointer,
            Ranges = node["style"]?.Text == "deepObject" ? RangesOf(name, schema) : new Dictionary<string, string>(),
        };
    }

    private Schema SchemaOf(DocNode node)
    {
        if (node["schema"] is { } schema)
            return schemas.Read(schema);
        var content = node["content"]?.Properties().Select(media => media.Value["schema"]).FirstOrDefault(media => media is not null);
        return content is { } complex ? schemas.Read(complex) : Schema.Any;
    }

    private static Dictionary<string, string> RangesOf(string name, Schema schema)
    {
        var ranges = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in RecordFields.Of(schema))
            ranges[field.Name] = $"{name}[{field.Name}]";
        return ranges;
    }
}
