using Codegen.Contracts.Connectors;
using Codegen.Specs.Schemas;
using Codegen.Yaml;

namespace Codegen.Specs.Building;

/// <summary>Looks up fields that a mapping names.</summary>
internal sealed class SchemaPaths(SchemaReader schemas)
{
    /// <summary>
    /// What stands at a path; anything where the document leaves it open. Null where it declares other fields: the message says so.
    /// </summary>
    public Schema? Find(Schema root, FieldPath path, string what, out string message)
    {
        message = "";
        var at = root;
        foreach (var name in path.Names)
        {
            var fields = RecordFields.Of(at);
            if (fields.FirstOrDefault(field => field.Name == name) is { } field)
            {
                var found = field.Declarations.Select(declaration => schemas.Read(declaration.Nodes)).ToList();
                at = found.Find(schema => !schema.IsAny) ?? found[0];
                continue;
            }

            if (at.IsAny || (at.IsObject && fields.Count == 0) || at.HasValues)
                return Schema.Any;
            message = at.IsArray
                ? $"'{path}': '{name}' would be inside a list, which a path can't enter"
                : $"{what} has no field '{path}'{NearestName.Hint(name, fields.Select(known => known.Name))}";
            return null;
        }

        return at;
    }
}
