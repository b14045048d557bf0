using Codegen.Sandbox.Behaviour;
using Codegen.Sandbox.Documents;
using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Records;

namespace Codegen.Sandbox.Binding;

/// <summary>Decides which fields of a stream's records are not simply made up.</summary>
/// <param name="problems">Where to note wrong placeholders.</param>
/// <param name="fields">The record's fields.</param>
internal sealed class RoleGiver(ProblemList problems, FieldFinder fields)
{
    /// <summary>Gives the roles. What is written comes before what was found.</summary>
    /// <param name="stream">The stream as written.</param>
    /// <param name="record">What a record is.</param>
    /// <param name="key">The fields of the key.</param>
    /// <param name="times">The fields of the times of creation and of the last change.</param>
    /// <param name="counted">The fields by which children are listed.</param>
    /// <param name="filters">The filters: their values tell what their fields hold.</param>
    public RoleNode Give(
        StreamBehaviour stream,
        Schema record,
        IReadOnlyList<string> key,
        (string? Created, string? Updated) times,
        IEnumerable<string> counted,
        IEnumerable<(FilterFacts Filter, IReadOnlyList<string> Allowed)> filters)
    {
        var roles = new RoleNode();
        for (var i = 0; i < key.Count; i++)
            roles.Give(key[i], new FieldRole.Key(i));

        foreach (var (field, index) in stream.Relations.Select((relation, index) => (relation.Name, index)).Where(r => fields.Exists(r.Name)))
            roles.Give(field.Text, new FieldRole.Relation(index));

        foreach (var (field, values) in stream.Values.Where(v => v.Values.Count > 0 && fields.Exists(v.Name)))
        {
            roles.Give(field.Text, values.Count == 1
                ? new FieldRole.Stated(Template.Parse(values[0].Text))
                : new FieldRole.OneOf([.. values.Select(value => value.Text)]));
        }

        foreach (var field in counted.Where(field => FieldSchema.Find(record, field) is not null))
            roles.Give(field, new FieldRole.Sequence());

        if (times.Created is { } created)
            roles.Give(created, new FieldRole.Created());

        if (times.Updated is { } updated)
            roles.Give(updated, new FieldRole.Updated());

        foreach (var (filter, allowed) in filters)
        {
            var values = allowed.Where(value => value != filter.All).ToList();
            if (values.Count > 0 && filter.Operator == FilterOperator.Equal && IsFree(FieldSchema.Find(record, filter.Field)))
                roles.Give(filter.Field, new FieldRole.OneOf(values));
        }

        return roles;
    }

    /// <summary>Checks that each placeholder has a value.</summary>
    /// <param name="stream">The stream as written.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="roles">The roles given.</param>
    public void CheckPlaceholders(StreamBehaviour stream, ApiOperation operation, RoleNode roles)
    {
        foreach (var value in stream.Values.Where(v => v.Values.Count == 1).Select(v => v.Values[0]))
        {
            foreach (var name in Template.Parse(value.Text).Names)
            {
                var role = roles.Find(name);
                var isKnown = name == "server" || operation.PathParameters.Contains(name)
                    || (RoleText.IsFixed(role) && role is not FieldRole.Stated);
                if (!isKnown)
                    problems.Unknown(value.At, $"'{{{name}}}' is no path parameter, key, counter or relation of {stream.Name.Text}", name, operation.PathParameters.Append("server"));
            }
        }
    }

    private static bool IsFree(Schema? schema) => schema is { Type: SchemaType.String, Enum.Count: 0, Choices.Count: 0, Format: null };
}
