using Codegen.Sandbox.Documents;
using Codegen.Sandbox.Values;

namespace Codegen.Sandbox.Records;

/// <summary>
/// Which top-level properties each update changed. Nothing is remembered: it is drawn from the record's seed and the update's number, and a
/// property's value is drawn anew from the number of the last update that touched it.
/// </summary>
internal sealed class RecordChanges
{
    /// <summary>Of each update, from the first, the property that it surely changed.</summary>
    private readonly SchemaProperty?[] _chosen;

    /// <summary>Draws the changes that lead to a version.</summary>
    /// <param name="version">The version that is written.</param>
    public RecordChanges(RecordVersion version)
    {
        Version = version;
        _chosen = version.Number == 0 ? [] : Choose(version);
    }

    public RecordVersion Version { get; }

    /// <summary>What a property's value is drawn from in this version.</summary>
    /// <param name="property">The property.</param>
    /// <param name="seed">The record's seed.</param>
    /// <param name="mustDiffer">Whether its last update had to change it: then it is not null.</param>
    public Seed SeedOf(SchemaProperty property, Seed seed, out bool mustDiffer)
    {
        mustDiffer = false;
        var own = seed.With(property.Salt);
        for (var update = _chosen.Length; update > 0; update--)
        {
            mustDiffer = _chosen[update - 1] == property;
            if (mustDiffer || Passing(update, property))
                return own.With(Salts.Change).With((ulong)update);
        }

        return own;
    }

    /// <summary>An update changes a property that this record has.</summary>
    private static SchemaProperty?[] Choose(RecordVersion version)
    {
        var (record, stream) = (version.Record, version.Record.Stream);
        var scope = new ValueScope(0, 0);
        scope.Enter(stream.Record);
        var present = stream.Lively.Where(property => ValueWriter.IsPresent(property, record.Seed, scope)).ToList();
        var chosen = new SchemaProperty?[version.Number];
        for (var i = 0; i < chosen.Length && present.Count > 0; i++)
            chosen[i] = Draw(record, i + 1).Pick(present);

        return chosen;
    }

    private static Seed Draw(Record record, int update) => record.Seed.With(Salts.Change).With((ulong)update);

    private bool Passing(int update, SchemaProperty property) =>
        Version.Record.Stream.Restless.Contains(property) && Draw(Version.Record, update).With(property.Salt).Chance(25);
}
