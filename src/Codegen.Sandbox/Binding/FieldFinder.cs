using Codegen.Sandbox.Behaviour;
using Codegen.Sandbox.Documents;
using Codegen.Sandbox.Values;

namespace Codegen.Sandbox.Binding;

/// <summary>Finds the fields of a record that play a part: its key, its times.</summary>
/// <param name="problems">Where to note what can't be found.</param>
/// <param name="stream">The stream as written.</param>
/// <param name="record">What a record is.</param>
internal sealed class FieldFinder(ProblemList problems, StreamBehaviour stream, Schema record)
{
    private const string None = "none";

    private IReadOnlyList<string> Names => [.. record.Properties.Select(p => p.Name)];

    /// <summary>The fields of the key: as written, else the first with a usual name.</summary>
    public IReadOnlyList<string> Key()
    {
        if (stream.Key.Count > 0)
            return [.. stream.Key.Where(field => Exists(field)).Select(field => field.Text)];

        var found = ParameterNames.First(["id", "sid", "gid", "uuid", "guid", "uid", "key", "node_id", "name"], Names)
            ?? Names.FirstOrDefault(name => name.EndsWith("_id", StringComparison.Ordinal) || name.EndsWith("Id", StringComparison.Ordinal));
        if (found is null)
            problems.Undecided(stream.Name.At, $"stream {stream.Name.Text}: no field looks like a key: say 'key: <field>'");

        return found is null ? [] : [found];
    }

    /// <summary>The field of the time of creation, or of the last change.</summary>
    /// <param name="stated">The field as written; null to look for one.</param>
    /// <param name="usual">The usual names.</param>
    /// <returns>Null where there is none.</returns>
    public string? Time(Placed? stated, IReadOnlyList<string> usual)
    {
        if (stated is not null)
            return stated.Text == None || !Exists(stated) ? null : stated.Text;

        var candidates = Names.Where(name => IsInstant(record.Property(name)!.Schema)).ToList();
        return ParameterNames.First(usual, candidates);
    }

    /// <summary>Whether the record has a field; noted where it hasn't.</summary>
    /// <param name="field">The field, members joined by dots.</param>
    public bool Exists(Placed field)
    {
        if (FieldSchema.Find(record, field.Text) is not null)
            return true;

        problems.Unknown(field.At, $"a record of {stream.Name.Text} has no '{field.Text}'", field.Text, Names);
        return false;
    }

    private static bool IsInstant(Schema schema) =>
        schema.Type == SchemaType.Integer || (schema.Type == SchemaType.String && (schema.Format is null || TimeText.IsTime(string.Empty, schema)));
}
