using Codegen.Contracts.Errors;
using Codegen.Models.Binding;
using Codegen.Models.Graph;
using Codegen.Models.Problems;
using Codegen.Models.Settings;
using Codegen.Models.Templates;
using Codegen.Yaml;

namespace Codegen.Models.DataTests;

/// <summary>What a test needs to be written as SQL.</summary>
internal sealed class TestScope(PlannedTest test, ProjectNames names, BoundCatalog catalog, Renderer renderer, ProblemList problems)
{
    private readonly SortedSet<string> _parents = new(StringComparer.Ordinal) { test.On.Known.Id };

    /// <summary>The test.</summary>
    public PlannedTest Test => test;

    /// <summary>The ids of what it reads.</summary>
    public IReadOnlyCollection<string> Parents => _parents;

    /// <summary>The rows that are tested, as something to select from.</summary>
    public string? Rows
    {
        get
        {
            if (test.Settings.Where is not { } where || IsUnconditional)
                return test.On.Known.Sql;
            return Expand(where) is { } condition ? $"(select * from {test.On.Known.Sql} where {condition})" : null;
        }
    }

    /// <summary>Whether to leave the test's condition out, to see whether that is what is wrong.</summary>
    public bool IsUnconditional { get; set; }

    /// <summary>The column, quoted; null, reported, where the test stands beside none.</summary>
    public string? Column
    {
        get
        {
            if (test.Column is not null)
                return Quote(test.Column);
            Error(test.Settings.At, $"the test '{test.Kind.Name}' is about a column: put it into the column's 'tests'.");
            return null;
        }
    }

    /// <summary>An argument's place; the test's own where it hasn't the argument.</summary>
    public SourcePosition PlaceOf(string argument) =>
        test.Settings.Arguments.TryGetValue(argument, out var entry) ? test.Settings.File.At(entry.Value.Start) : test.Settings.At;

    /// <summary>An argument's text; null where it isn't there, and, reported, where it is no text.</summary>
    public Stated<string>? Text(string argument) =>
        test.Settings.Arguments.TryGetValue(argument, out var entry) ? test.Settings.File.Text(entry) : null;

    /// <summary>An argument's items; empty where it isn't there.</summary>
    public IReadOnlyList<Node> Items(string argument) =>
        test.Settings.Arguments.TryGetValue(argument, out var entry) ? SettingsFile.Items(entry) : [];

    /// <summary>The columns that an argument names, as the relation spells them; null, reported, where it hasn't one.</summary>
    public IReadOnlyList<string>? Columns(string argument)
    {
        var columns = new List<string>();
        foreach (var item in Items(argument))
        {
            if (test.On.Find(item.Text) is { } column)
            {
                columns.Add(column.Name);
                continue;
            }

            MissingColumn(test.Settings.File.At(item.Start), item.Text, test.On);
            return null;
        }

        return columns;
    }

    /// <summary>Text that may hold templates, rendered; null, reported, where that fails.</summary>
    public string? Expand(Stated<string> text)
    {
        if (!text.Value.Contains("{{", StringComparison.Ordinal))
            return text.Value;
        if (renderer.Expand(text.Value, text.At) is not { } expanded)
            return null;
        _parents.UnionWith(expanded.Uses.Relations);
        return expanded.Sql;
    }

    /// <summary>The relation that <c>ref('x')</c>, <c>source('a', 'b')</c> or a bare name leads to; null, reported, where it leads nowhere.</summary>
    public BoundRelation? Relation(Stated<string> reference)
    {
        var words = reference.Value.Split(['(', ')', '\'', '"', ',', ' ', '{', '}'], StringSplitOptions.RemoveEmptyEntries);
        var isSource = words is ["source", _, _];
        var name = words is ["ref", var only] ? only : reference.Value;
        var known = isSource ? names.Source(words[1], words[2]) : names.Ref(name);
        if (known is null)
        {
            Error(reference.At, isSource ? names.Missing(words[1], words[2]) : names.Missing(name));
            return null;
        }

        _parents.Add(known.Id);
        // Null where it couldn't be bound, which was reported there.
        return catalog.Find(known.Id);
    }

    /// <summary>Reports a column that a relation hasn't.</summary>
    public void MissingColumn(SourcePosition at, string name, BoundRelation relation)
    {
        var columns = relation.Columns.Select(column => column.Name).ToList();
        var hint = NearestName.Hint(name, columns);
        Error(at, $"'{relation.Known.Relation.Name}' has no column '{name}'{(hint.Length > 0 ? hint : ".")} It has {columns.Count}: "
            + $"{string.Join(", ", columns)}.");
    }

    /// <summary>Reports why the test can't be compiled.</summary>
    public void Error(SourcePosition at, string message) => problems.Error(Codes.BadTest, at, message);

    /// <summary>A name as SQL quotes it.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Names as SQL quotes them, with commas between them.</summary>
    public static string Quote(IEnumerable<string> names) => string.Join(", ", names.Select(Quote));
}
