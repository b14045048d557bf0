using System.Globalization;
using System.Text.RegularExpressions;

namespace Codegen.Transform.Selection;

/// <summary>One selector without spaces and commas.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Method">What <paramref name="Value"/> is compared with.</param>
/// <param name="Value">What stands after the method.</param>
/// <param name="Up">How many steps towards the sources are added.</param>
/// <param name="Down">How many steps towards the marts are added.</param>
internal sealed partial record Criterion(string Text, SelectionMethod Method, string Value, int Up, int Down)
{
    private const int AllSteps = int.MaxValue;

    public static Criterion Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
            throw SelectionErrors.NoSelector(text);
        var (method, value) = Split(text, match.Groups["body"].Value);
        return new Criterion(text, method, value, Steps(match.Groups["up"]), Steps(match.Groups["down"]));
    }

    public HashSet<string> Match(NodeGraph graph)
    {
        var ids = Method.Match(graph.Manifest, Value).ToHashSet(StringComparer.Ordinal);
        if (ids.Count == 0)
            throw SelectionErrors.NothingMatches(this, graph.Manifest);
        var found = new HashSet<string>(ids, StringComparer.Ordinal);
        found.UnionWith(graph.Ancestors(ids, Up));
        found.UnionWith(graph.Descendants(ids, Down));
        return found;
    }

    private static (SelectionMethod Method, string Value) Split(string text, string body)
    {
        var colon = body.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return (SelectionMethod.Name, body);
        var method = SelectionMethod.All.FirstOrDefault(known => known.Word == body[..colon]);
        return method is null || colon == body.Length - 1
            ? throw SelectionErrors.UnknownMethod(text, body[..colon])
            : (method, body[(colon + 1)..]);
    }

    private static int Steps(Group group) => group switch
    {
        { Success: false } => 0,
        { Value: "+" } => AllSteps,
        _ => int.Parse(group.ValueSpan.Trim('+'), NumberStyles.None, CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"^(?<up>\d{0,4}\+)?(?<body>[^+@\s]+)(?<down>\+\d{0,4})?$")]
    private static partial Regex Form();
}
