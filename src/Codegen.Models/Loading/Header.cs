using Codegen.Models.Problems;
using Codegen.Models.Settings;
using Codegen.Yaml;

namespace Codegen.Models.Loading;

/// <summary>The YAML in the SQL comment at the top of a file: <c>/*--- … ---*/</c>.</summary>
/// <param name="Settings">What it says; empty where there is no header.</param>
/// <param name="End">Where the SQL begins, in UTF-16 units from 0; null where the header has no end.</param>
internal sealed record Header(NodeSettings Settings, int? End)
{
    private const string Opening = "/*---";
    private const string Closing = "---*/";

    /// <summary>Reads a file's header.</summary>
    public static Header Read(SourceText source, Vocabulary vocabulary, ProblemList problems)
    {
        var start = source.Text.AsSpan().IndexOfAnyExcept(" \t\n");
        if (start < 0 || !source.Text.AsSpan(start).StartsWith(Opening))
            return new Header(NodeSettings.Empty, 0);
        var first = start + Opening.Length;
        var last = source.Text.IndexOf(Closing, first, StringComparison.Ordinal);
        if (last < 0)
        {
            problems.Error(Codes.BadYaml, source.At(start), $"this header has no end: close it with {Closing}");
            return new Header(NodeSettings.Empty, null);
        }

        var origin = source.At(first);
        var file = new SettingsFile(source.File, new Mark(origin.Line, origin.Column), problems);
        var node = file.Parse(source.Text[first..last]);
        return new Header(
            node is null ? NodeSettings.Empty : NodeSettingsReader.Read(file, node, vocabulary), last + Closing.Length);
    }
}
