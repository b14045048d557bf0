namespace Codegen.Specs.Operations;

/// <summary>A path with placeholders, such as <c>/repos/{owner}/{repo}/issues</c>.</summary>
internal sealed class PathTemplate
{
    private static readonly string[] Verbs = ["search", "list", "query", "find", "filter", "all", "index"];

    public PathTemplate(string path)
    {
        Segments = path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        Parameters = [.. Segments.SelectMany(PlaceholdersOf)];
        Shape = "/" + string.Join("/", Segments.Select(segment => IsParameter(segment) ? "{}" : segment));
    }

    /// <summary>The text between slashes.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>The placeholders' names, in order.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <summary>The path with nameless placeholders: two paths of one shape are the same place.</summary>
    public string Shape { get; }

    /// <summary>Whether the path ends in a placeholder: it names one thing, not many.</summary>
    public bool EndsInParameter => Segments.Count > 0 && IsParameter(Segments[Segments.Count - 1]);

    /// <summary>
    /// The last segment that names things: no placeholder, and no verb such as <c>search</c> where a noun stands before it. Empty where
    /// there is none.
    /// </summary>
    public string LastNoun =>
        Segments.LastOrDefault(segment => !IsParameter(segment) && !Verbs.Contains(segment.ToLowerInvariant()))
            ?? Segments.LastOrDefault(segment => !IsParameter(segment))
            ?? "";

    /// <summary>The segments that are no placeholders and no version.</summary>
    public IEnumerable<string> Nouns => Segments.Where(segment => !IsParameter(segment) && !IsVersion(segment));

    /// <summary>The segment before a placeholder, which says what it names; empty where there is none.</summary>
    public string NounBefore(string parameter)
    {
        for (var i = 1; i < Segments.Count; i++)
        {
            if (PlaceholdersOf(Segments[i]).Contains(parameter))
                return IsParameter(Segments[i - 1]) ? "" : Segments[i - 1];
        }

        return "";
    }

    /// <summary>The shape of the path before a placeholder: where the things that it names are listed.</summary>
    public string ShapeBefore(string parameter)
    {
        var before = Segments.TakeWhile(segment => !PlaceholdersOf(segment).Contains(parameter));
        return "/" + string.Join("/", before.Select(segment => IsParameter(segment) ? "{}" : segment));
    }

    private static bool IsParameter(string segment) => segment.IndexOf('{') >= 0;

    private static bool IsVersion(string segment) =>
        segment is "api" or "rest"
            || (segment.Length > 1 && segment[0] == 'v' && segment.Skip(1).All(character => char.IsDigit(character) || character == '.'));

    private static IEnumerable<string> PlaceholdersOf(string segment)
    {
        for (var start = segment.IndexOf('{'); start >= 0; start = segment.IndexOf('{', start + 1))
        {
            var end = segment.IndexOf('}', start);
            if (end < 0)
                yield break;
            yield return segment.Substring(start + 1, end - start - 1);
        }
    }
}
