using Codegen.Models.DataTests;
using Codegen.Models.Problems;
using Codegen.Yaml;

namespace Codegen.Models.Settings;

/// <summary>Reads generic tests as they stand beside columns and models: <c>[unique, {accepted_values: {values: [a, b]}}]</c>.</summary>
internal static class TestSettingsReader
{
    private static readonly string[] Words = ["name", "description", "severity", "where", "config", "tags", "meta", "arguments"];

    /// <summary>Reads a list of tests.</summary>
    public static IEnumerable<TestSettings> Read(SettingsFile file, Entry tests) =>
        file.List(tests).Select(node => ReadOne(file, node)).OfType<TestSettings>();

    private static TestSettings? ReadOne(SettingsFile file, Node node)
    {
        if (node is { IsScalar: true, Kind: not NodeKind.Null })
            return Known(file, node.Text, node.Start) is { } kind ? new TestSettings(kind, file.At(node.Start), file) : null;
        if (node.Kind != NodeKind.Mapping || node.Entries.Count == 0)
        {
            file.WrongKind(node, "a test", "a name, or a name with its arguments");
            return null;
        }

        // dbt lets a test's settings stand beside its name as well as below it.
        var head = node.Entries[0];
        if (Known(file, head.Key, head.KeyStart) is not { } name)
            return null;
        var test = new TestSettings(name, file.At(head.KeyStart), file);
        if (head.Value is { IsScalar: true, Kind: not NodeKind.Null } or { Kind: NodeKind.Sequence })
            test = Single(test, head);
        else
            test = head.Value.Entries.Aggregate(test, Apply);
        return node.Entries.Skip(1).Aggregate(test, Apply);
    }

    private static string? Known(SettingsFile file, string name, Mark at)
    {
        if (GenericTests.Find(name) is not null)
            return name;
        var hint = NearestName.Hint(name, GenericTests.Names);
        file.Error(
            Codes.BadTest,
            at,
            $"there is no test '{name}'{(hint.Length > 0 ? hint : ".")} Tests: {string.Join(", ", GenericTests.Names)}; any other is a "
                + "query in models/tests/.");
        return null;
    }

    /// <summary>A test with one argument may have it in place of a mapping: <c>{expression: "amount >= 0"}</c>.</summary>
    private static TestSettings Single(TestSettings test, Entry head)
    {
        if (GenericTests.Find(test.Kind)!.MainArgument is { } main)
            return WithArgument(test, new Entry(main, head.KeyStart, head.Value));
        test.File.WrongKind(head.Value, $"'{test.Kind}'", "a mapping of its settings, or nothing");
        return test;
    }

    private static TestSettings Apply(TestSettings test, Entry entry) => entry.Key switch
    {
        "name" => test with { Name = test.File.Text(entry) },
        "description" => test with { Description = test.File.Text(entry) },
        "severity" => test with { Severity = test.File.Word(entry, "error", "warn") },
        "where" => test with { Where = test.File.Text(entry) },
        "tags" => test with { Tags = NodeSettings.Union([.. test.File.Texts(entry).Select(tag => tag.Value)], test.Tags) },
        "meta" => test with { Meta = NodeSettings.Union(NodeSettingsReader.ToFacts(test.File, entry), test.Meta) },
        "config" => test.File.Entries(entry.Value, Vocabulary.TestConfig).Aggregate(test, Apply),
        "arguments" => entry.Value.Entries.Aggregate(test, WithArgument),
        _ => WithArgument(test, entry),
    };

    private static TestSettings WithArgument(TestSettings test, Entry entry)
    {
        var known = GenericTests.Find(test.Kind)!.Arguments;
        if (known.Contains(entry.Key))
        {
            return test with
            {
                Arguments = new Dictionary<string, Entry>(test.Arguments, StringComparer.Ordinal) { [entry.Key] = entry },
            };
        }

        string[] all = [.. known, .. Words];
        var hint = NearestName.Hint(entry.Key, all);
        test.File.Error(
            Codes.UnknownKey,
            entry.KeyStart,
            $"unknown key '{entry.Key}' in the test '{test.Kind}'{(hint.Length > 0 ? hint : $"; known keys: {string.Join(", ", all)}.")}");
        return test;
    }
}
