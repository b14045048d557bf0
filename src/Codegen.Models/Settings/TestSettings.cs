using Codegen.Contracts.Errors;
using Codegen.Yaml;

namespace Codegen.Models.Settings;

/// <summary>A generic test, as a person writes it beside a column or model.</summary>
/// <param name="Kind">Its name, such as <c>not_null</c>.</param>
/// <param name="At">Where it stands.</param>
/// <param name="File">The file that it stands in, for the places of its arguments.</param>
internal sealed record TestSettings(string Kind, SourcePosition At, SettingsFile File)
{
    /// <summary>The arguments of its kind, by name.</summary>
    public IReadOnlyDictionary<string, Entry> Arguments { get; init; } = new Dictionary<string, Entry>();

    /// <summary>The name that it bears in place of the usual one.</summary>
    public Stated<string>? Name { get; init; }

    public Stated<string>? Description { get; init; }

    /// <summary>error or warn.</summary>
    public Stated<string>? Severity { get; init; }

    /// <summary>A condition: other rows aren't looked at.</summary>
    public Stated<string>? Where { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyDictionary<string, string> Meta { get; init; } = NodeSettings.Empty.Meta;

    /// <summary>Everything that decides which rows it finds, as text.</summary>
    public string Identity => string.Join(
        '\n',
        Arguments.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={pair.Value.Value.ToJson()}")
            .Prepend($"{Kind}\n{Where?.Value}"));
}
