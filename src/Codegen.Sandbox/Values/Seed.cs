namespace Codegen.Sandbox.Values;

/// <summary>
/// A number from which everything random is drawn. A seed never changes: whoever draws derives a new one by a name or a number, so that
/// any value of any record can be made again, alone, in any order.
/// </summary>
/// <param name="Value">The number.</param>
internal readonly record struct Seed(ulong Value)
{
    /// <summary>The seed of a text.</summary>
    /// <param name="text">Any text.</param>
    public static Seed Of(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text)
            hash = (hash ^ character) * 1099511628211UL;

        return new Seed(Mix(hash));
    }

    /// <summary>Derives another seed.</summary>
    /// <param name="salt">What tells it from its siblings.</param>
    public Seed With(ulong salt) => new(Mix(Value ^ Mix(salt + 0x9E3779B97F4A7C15UL)));

    /// <summary>Derives another seed.</summary>
    /// <param name="salt">What tells it from its siblings.</param>
    public Seed With(string salt) => With(Of(salt).Value);

    /// <summary>A whole number from 0 up to, not including, a bound.</summary>
    /// <param name="bound">The bound, above 0.</param>
    public int Below(int bound) => (int)(Value % (ulong)bound);

    /// <summary>A whole number between two bounds, both included.</summary>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound, not below the lower.</param>
    public long Between(long low, long high) => low + (long)(Value % ((ulong)(high - low) + 1));

    /// <summary>True in so many of a hundred cases.</summary>
    /// <param name="percent">0 to 100.</param>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double Fraction => (Value >> 11) * (1.0 / (1UL << 53));

    /// <summary>One of a list.</summary>
    /// <typeparam name="T">What the list holds.</typeparam>
    /// <param name="list">The list, not empty.</param>
    public T Pick<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    // The finaliser of SplitMix64: every bit of the input moves every bit of the output.
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
        return x ^ (x >> 31);
    }
}
