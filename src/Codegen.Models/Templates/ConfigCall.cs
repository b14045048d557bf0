using System.Globalization;
using Codegen.Models.Problems;
using Codegen.Models.Settings;
using Codegen.Yaml;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Codegen.Models.Templates;

/// <summary>Reads <c>config(materialized: 'table')</c> as if its arguments stood in the header.</summary>
internal static class ConfigCall
{
    /// <summary>What a template's calls of <c>config</c> say.</summary>
    public static NodeSettings Read(ParsedTemplate template, ProblemList problems)
    {
        var settings = NodeSettings.Empty;
        foreach (var call in template.Calls.Configs)
        {
            var file = new SettingsFile(template.Source.File, Mark.Start, problems);
            settings = NodeSettingsReader.Read(file, ToNode(call, file), Vocabulary.ConfigCall).Over(settings);
        }

        return settings;
    }

    private static Node ToNode(ScriptFunctionCall call, SettingsFile file)
    {
        var entries = new List<Entry>();
        foreach (var argument in call.Arguments)
        {
            if (argument is ScriptNamedArgument { Name: { } name, Value: { } value } && ToNode(value) is { } node)
                entries.Add(new Entry(name.Name, MarkOf(name.Span), node));
            else
                file.Error(Codes.BadValue, MarkOf(argument.Span), "config takes names with literal values: config(materialized: "
                    + "'table', unique_key: ['id']).");
        }

        return Node.Mapping(MarkOf(call.Span), entries);
    }

    private static Node? ToNode(ScriptExpression value) => value switch
    {
        ScriptLiteral { Value: string text } => Node.Scalar(NodeKind.String, MarkOf(value.Span), text),
        ScriptLiteral { Value: bool flag } => Node.Scalar(NodeKind.Boolean, MarkOf(value.Span), flag ? "true" : "false"),
        ScriptLiteral { Value: IFormattable number } =>
            Node.Scalar(NodeKind.Number, MarkOf(value.Span), number.ToString(null, CultureInfo.InvariantCulture)),
        ScriptArrayInitializerExpression list when list.Values.All(item => ToNode(item) is not null) =>
            Node.Sequence(MarkOf(value.Span), [.. list.Values.Select(item => ToNode(item)!)]),
        _ => null,
    };

    private static Mark MarkOf(SourceSpan span) => new(span.Start.Line + 1, span.Start.Column + 1);
}
