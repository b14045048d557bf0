using System.Text.RegularExpressions;
using Codegen.Generators.Text;
using Codegen.Specs.Records;

namespace Codegen.Generators.TypedRecords;

/// <summary>
/// Turns what NSwag printed into what we print: sealed types that nobody changes, documented, without version numbers, with the document's
/// texts in place of tokens. A line of any other form than the expected ones is an error: nothing passes unseen.
/// </summary>
internal static class RecordLines
{
    private const RegexOptions Exactly = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly Regex Type = new(@"^public partial class (?<name>[A-Za-z][A-Za-z0-9]*)$", Exactly);
    private static readonly Regex Field = new(@"^    \[System\.Text\.Json\.Serialization\.JsonPropertyName\(""(?<token>member_[0-9]+)""\)\]$", Exactly);
    private static readonly Regex Member = new(@"^    public (?<type>[A-Za-z0-9<>,? ]+) (?<name>[A-Za-z][A-Za-z0-9]*) \{ get; set; \}( = .+;)?$", Exactly);
    private static readonly Regex Version = new(@"^\[System\.CodeDom\.Compiler\.GeneratedCode\(""NJsonSchema"", ""[^""]+""\)\]$", Exactly);

    /// <summary>The lines of a type.</summary>
    /// <exception cref="InvalidOperationException">NSwag printed something that isn't expected of it.</exception>
    public static IEnumerable<Code> Rewrite(RecordType type, string printed, RecordTokens tokens)
    {
        yield return Summary("", type.Description, $"Part of a record: {type.Name}.");
        var isFirst = true;
        foreach (var line in printed.Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.Length == 0 || Version.IsMatch(line))
                continue;
            var isField = Field.IsMatch(line);
            if (isField && !isFirst)
                yield return default;
            isFirst &= !isField;
            foreach (var code in RewriteLine(line, tokens))
                yield return code;
        }
    }

    private static IEnumerable<Code> RewriteLine(string line, RecordTokens tokens)
    {
        if (line is "{" or "}")
            return [new Code(line)];
        if (Type.Match(line) is { Success: true } type)
            return [new Code($"public sealed partial class {Emit.Identifier(type.Groups["name"].Value)}")];
        if (Field.Match(line) is { Success: true } field)
            return Describe(tokens.Member(field.Groups["token"].Value));
        if (Member.Match(line) is { Success: true } member)
            return [Property(member.Groups["type"].Value, member.Groups["name"].Value)];
        throw new InvalidOperationException($"NSwag printed a line that isn't expected: {line}");
    }

    private static IEnumerable<Code> Describe(RecordMember member) =>
    [
        Summary("    ", member.Description, $"The field {member.Field}."),
        new Code($"    [JsonPropertyName({Emit.Literal(Unicode.Repair(member.Field))})]"),
    ];

    /// <summary>What may not be absent is <c>required</c>: a record without it doesn't fit, instead of having a value that nobody sent.</summary>
    private static Code Property(string type, string name)
    {
        var required = type.EndsWith("?", StringComparison.Ordinal) ? "" : "required ";
        return new Code($"    public {required}{type} {Emit.Identifier(name)} {{ get; init; }}");
    }

    private static Code Summary(string indent, string text, string otherwise) =>
        new($"{indent}/// <summary>{Emit.Doc(text.Trim().Length > 0 ? text : otherwise)}</summary>");
}
