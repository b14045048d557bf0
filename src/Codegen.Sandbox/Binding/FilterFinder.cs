using Codegen.Sandbox.Behaviour;
using Codegen.Sandbox.Documents;
using Codegen.Sandbox.Facts;

namespace Codegen.Sandbox.Binding;

/// <summary>Finds what the filter parameters of an operation compare: as written, else the field that has the parameter's name.</summary>
/// <param name="problems">Where to note what can't be read.</param>
/// <param name="fields">The record's fields.</param>
internal sealed class FilterFinder(ProblemList problems, FieldFinder fields)
{
    private static readonly Dictionary<string, FilterOperator> Operators = new(StringComparer.Ordinal)
    {
        ["="] = FilterOperator.Equal,
        [">="] = FilterOperator.AtLeast,
        [">"] = FilterOperator.After,
        ["<="] = FilterOperator.AtMost,
        ["<"] = FilterOperator.Before,
        ["range"] = FilterOperator.Range,
        ["~"] = FilterOperator.Glob,
    };

    /// <summary>Finds them. A declared parameter that is neither found nor ignored is refused when somebody sends it.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="stream">The stream as written.</param>
    /// <param name="record">What a record is.</param>
    /// <param name="taken">The parameters that page and sort.</param>
    public IReadOnlyList<FilterFacts> Find(ApiOperation operation, StreamBehaviour stream, Schema record, IReadOnlyCollection<string?> taken)
    {
        var declared = operation.Parameters.Where(p => p.In == "query").ToList();
        foreach (var (name, at) in stream.Filters.Select(f => (f.Name.Text, f.Name.At)).Concat(stream.Ignore.Select(i => (i.Text, i.At))))
        {
            if (operation.Query(name) is null)
                problems.Unknown(at, $"GET {operation.Path} declares no parameter '{name}'", name, declared.Select(p => p.Name));
        }

        return [.. declared
            .Where(parameter => !taken.Contains(parameter.Name) && !stream.Ignore.Any(ignored => ignored.Text == parameter.Name))
            .Select(parameter => Find(parameter, stream, record))
            .OfType<FilterFacts>()];
    }

    private FilterFacts? Find(ApiParameter parameter, StreamBehaviour stream, Schema record)
    {
        var stated = stream.Filters.FirstOrDefault(filter => filter.Name.Text == parameter.Name).Value;
        var (field, compared) = stated is not null ? Read(stated) : (Field(parameter, record), FilterOperator.Equal);
        if (field is null)
            return null;

        if (stated is null && parameter.IsRange)
            compared = FilterOperator.Range;

        var values = FieldSchema.Find(record, field)?.Enum ?? [];
        var all = compared == FilterOperator.Equal
            ? parameter.Allowed.FirstOrDefault(value => value is "all" or "any" && !values.Any(own => own.ToString() == value))
            : null;
        return new FilterFacts(parameter.Name, field, compared, all, parameter.Default);
    }

    private (string? Field, FilterOperator Operator) Read(Placed stated)
    {
        var words = stated.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 1 or 2 && Operators.TryGetValue(words.Length == 2 ? words[1] : "=", out var compared))
            return (fields.Exists(stated with { Text = words[0] }) ? words[0] : null, compared);

        problems.Malformed(stated.At, $"a filter must be '<field> <operator>' with one of {string.Join(' ', Operators.Keys)}, not '{stated.Text}'");
        return (null, FilterOperator.Equal);
    }

    /// <summary>The field of the parameter's name; for a list of values, of its singular too.</summary>
    private static string? Field(ApiParameter parameter, Schema record)
    {
        if (IsComparable(record.Property(parameter.Name)?.Schema))
            return parameter.Name;

        var singular = parameter.Schema.Type == SchemaType.Array && parameter.Name.EndsWith('s') ? parameter.Name[..^1] : null;
        return singular is not null && IsComparable(record.Property(singular)?.Schema) ? singular : null;
    }

    private static bool IsComparable(Schema? schema) =>
        schema is not null && (schema.Expandable || (schema.Type is not (SchemaType.Object or SchemaType.Array) && schema.Choices.Count == 0));
}
