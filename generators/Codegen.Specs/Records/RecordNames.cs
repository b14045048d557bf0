using Codegen.Specs.Naming;

namespace Codegen.Specs.Records;

/// <summary>Gives out identifiers after names from a document, each once.</summary>
/// <param name="taken">Identifiers that are not to be given.</param>
internal sealed class RecordNames(params IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.OrdinalIgnoreCase);

    /// <summary>The identifier for a name: of the candidates the first that is free, else the first with a number.</summary>
    public string Next(params string[] candidates)
    {
        foreach (var candidate in candidates)
        {
            if (_taken.Add(candidate))
                return candidate;
        }

        for (var number = 2; ; number++)
        {
            if (_taken.Add(candidates[0] + number))
                return candidates[0] + number;
        }
    }

    /// <summary>A name's words, each with a capital: <c>simple-user</c> gives <c>SimpleUser</c>.</summary>
    public static string Pascal(string name)
    {
        var pascal = string.Concat(Words.Of(name).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return pascal.Length == 0 || char.IsDigit(pascal[0]) ? "Value" + pascal : pascal;
    }
}
