namespace Codegen.Sandbox.Values;

/// <summary>The vocabulary of made-up texts: some of it is there to be escaped, or to be more than one byte.</summary>
internal static class Words
{
    private static readonly string[] Plain =
    [
        "amber", "basin", "cedar", "delta", "ember", "fjord", "garnet", "harbour", "iris", "juniper", "kelp", "lagoon", "meadow", "nectar",
        "opal", "prairie", "quartz", "river", "saffron", "tundra", "umber", "valley", "willow", "yarrow", "zephyr", "naïve", "São", "日本", "Ωmega",
    ];

    private static readonly string[] Awkward =
        ["\"quoted\"", "back\\slash", "tab\tbed", "line\nbreak", "<b>bold</b>", "it's", "-- ;", "🚀", "{{ ref }}", "50 %", "a,b", "\u200bzero"];

    private static readonly string[] Names =
        ["Ada", "Borg", "Chidi", "Dúnja", "Émile", "Farah", "Goro", "Hana", "Ines", "Jun", "Kai", "Lena", "Miró", "Noor", "Oke", "Priya"];

    /// <summary>A lower-case word of letters.</summary>
    /// <param name="seed">What it is drawn from.</param>
    public static string Word(Seed seed) => Plain[seed.Below(25)];

    /// <summary>A person's name.</summary>
    /// <param name="seed">What it is drawn from.</param>
    public static string Person(Seed seed) => $"{seed.With(1).Pick(Names)} {char.ToUpperInvariant(Word(seed)[0])}{Word(seed)[1..]}";

    /// <summary>A few words, of which some are awkward.</summary>
    /// <param name="seed">What they are drawn from.</param>
    /// <param name="least">How many at least.</param>
    /// <param name="most">How many at most.</param>
    public static string Sentence(Seed seed, int least, int most)
    {
        var words = new string[(int)seed.Between(least, most)];
        for (var i = 0; i < words.Length; i++)
        {
            var one = seed.With((ulong)i + 1);
            words[i] = one.Chance(8) ? one.With(1).Pick(Awkward) : one.With(2).Pick(Plain);
        }

        return string.Join(' ', words);
    }

    /// <summary>Letters and digits.</summary>
    /// <param name="seed">What they are drawn from.</param>
    /// <param name="length">How many.</param>
    /// <param name="alphabet">Of which characters.</param>
    public static string Code(Seed seed, int length, string alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") =>
        string.Create(length, (seed, alphabet), static (span, state) =>
        {
            // One number holds ten characters and more: drawing each alone would be most of the work of a record.
            var (size, rest) = ((ulong)state.alphabet.Length, 0UL);
            for (var i = 0; i < span.Length; i++)
            {
                rest = i % 10 == 0 ? state.seed.With((ulong)i).Value : rest / size;
                span[i] = state.alphabet[(int)(rest % size)];
            }
        });
}
