using Codegen.Contracts.Manifests;
using Codegen.Models.Settings;

namespace Codegen.Models.DataTests;

/// <summary>A generic test in the words of dbt's artefacts.</summary>
internal static class TestWords
{
    /// <summary>Its kind and arguments; lists are JSON arrays.</summary>
    public static TestMetadata MetadataOf(PlannedTest test)
    {
        var arguments = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["model"] = test.On.Known.Reference };
        if (test.Column is not null)
            arguments["column_name"] = test.Column;
        foreach (var (name, entry) in test.Settings.Arguments)
            arguments[name] = SettingsFile.FactOf(entry.Value);
        return new TestMetadata(test.Kind.Name, new Dictionary<string, string>(arguments, StringComparer.Ordinal));
    }

    /// <summary>The test as a call.</summary>
    public static string CallOf(PlannedTest test)
    {
        var arguments = MetadataOf(test).Kwargs.Where(pair => pair.Key != "model").Select(pair => $"{pair.Key}={pair.Value}");
        return $"{test.Kind.Name}({string.Join(", ", arguments.Prepend(test.On.Known.Relation.Name))})";
    }

    /// <summary>The folders of what it is about.</summary>
    public static IReadOnlyList<string> FoldersOf(PlannedTest test) =>
        test.Model?.Rendered.Model.File.Folders ?? [test.On.Known.Relation.Schema];
}
