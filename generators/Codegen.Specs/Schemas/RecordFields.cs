namespace Codegen.Specs.Schemas;

/// <summary>The declared fields of an object, those of a union's branches merged in.</summary>
internal static class RecordFields
{
    /// <summary>The fields in the document's order. A field that only some branches declare is never required.</summary>
    public static IReadOnlyList<Field> Of(Schema schema)
    {
        var fields = new FieldList();
        Gather(schema, fields, alternative: false, new HashSet<string>(StringComparer.Ordinal));
        return fields.ToList();
    }

    private static void Gather(Schema schema, FieldList fields, bool alternative, HashSet<string> visited)
    {
        if (schema.Origin.Length > 0 && !visited.Add(schema.Origin))
            return;
        foreach (var property in schema.Properties)
            fields.Add(property, alternative);
        foreach (var branch in schema.Branches)
            Gather(branch, fields, alternative: true, visited);
    }

    /// <summary>A field and every declaration of it.</summary>
    /// <param name="Name">The field's name.</param>
    /// <param name="Declarations">One by branch; each is a property whose nodes all apply.</param>
    /// <param name="Required">Whether each record has it.</param>
    internal sealed record Field(string Name, IReadOnlyList<SchemaProperty> Declarations, bool Required);

    private sealed class FieldList
    {
        private readonly List<string> _order = [];
        private readonly Dictionary<string, (List<SchemaProperty> Declarations, bool Required)> _fields = new(StringComparer.Ordinal);

        public void Add(SchemaProperty property, bool alternative)
        {
            // No warehouse takes a NUL in a name, and the lake writes another character for it: such a field is undeclared.
            if (property.Name.IndexOf('\0') >= 0)
                return;
            var required = property.Required && !alternative;
            if (_fields.TryGetValue(property.Name, out var known))
            {
                known.Declarations.Add(property);
                return;
            }

            _order.Add(property.Name);
            _fields.Add(property.Name, ([property], required));
        }

        public IReadOnlyList<Field> ToList() =>
            [.. _order.Select(name => new Field(name, _fields[name].Declarations, _fields[name].Required))];
    }
}
