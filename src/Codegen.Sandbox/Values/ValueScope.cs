using Codegen.Sandbox.Documents;

namespace Codegen.Sandbox.Values;

/// <summary>What the writer of a value knows of its surroundings.</summary>
/// <param name="from">When the record was created, in seconds since 1970: made-up times lie at or after it.</param>
/// <param name="to">When this version of it was made: no time lies after it.</param>
internal sealed class ValueScope(long from, long to)
{
    private readonly List<string> _origins = [];

    public long From => from;

    public long To => to;

    /// <summary>How many objects and arrays are open around the value.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether a value of this schema would stand inside a value of the same named schema.</summary>
    /// <param name="schema">The schema.</param>
    public bool IsWithin(Schema schema) => schema.Origin is { } origin && _origins.Contains(origin);

    /// <summary>Opens an object or array.</summary>
    /// <param name="schema">What it is.</param>
    public void Enter(Schema schema)
    {
        Depth++;
        _origins.Add(schema.Origin ?? string.Empty);
    }

    /// <summary>Closes what <see cref="Enter"/> opened.</summary>
    public void Leave()
    {
        Depth--;
        _origins.RemoveAt(_origins.Count - 1);
    }
}
