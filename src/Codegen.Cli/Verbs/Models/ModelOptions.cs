using System.CommandLine;
using Codegen.Contracts.Errors;
using Codegen.Yaml;

namespace Codegen.Cli.Verbs.Models;

/// <summary>Options that several verbs of <c>codegen models</c> have.</summary>
internal static class ModelOptions
{
    /// <summary><c>--select</c>.</summary>
    public static Option<string[]> Select() => new("--select", "-s")
    {
        HelpName = "selector",
        Description = "Which nodes: a name, + before it for what it is made of, + after it for what is made of it, tag:x, path:x; may be repeated (default: all)",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary><c>--exclude</c>.</summary>
    public static Option<string[]> Exclude() => new("--exclude")
    {
        HelpName = "selector",
        Description = "Which nodes to leave out",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary><c>--vars</c>.</summary>
    public static Option<string[]> Vars() => new("--vars")
    {
        HelpName = "name=value",
        Description = "A variable that models read, in place of the one in models/project.yml; may be repeated",
    };

    /// <summary>The variables of a command line: <c>name=value</c>, or a YAML mapping as dbt takes it.</summary>
    /// <param name="texts">What was given.</param>
    /// <exception cref="CodegenException">CG9701: it is neither.</exception>
    public static IReadOnlyDictionary<string, string> VarsOf(string[]? texts)
    {
        Dictionary<string, string> vars = new(StringComparer.Ordinal);
        foreach (var (name, value) in (texts ?? []).SelectMany(Pairs))
            vars[name] = value;
        return vars;
    }

    private static IEnumerable<(string Name, string Value)> Pairs(string text)
    {
        if (text.TrimStart().StartsWith('{'))
            return Mapping(text).Entries.Select(entry => (entry.Key, entry.Value.IsScalar ? entry.Value.Text : throw Wrong(text)));
        return text.Split('=', 2) is [{ Length: > 0 } name, var value] ? [(name, value)] : throw Wrong(text);
    }

    private static Node Mapping(string text)
    {
        try
        {
            return ParsedText.Read(text).Tree is { Kind: NodeKind.Mapping } tree ? tree : throw Wrong(text);
        }
        catch (TextSyntaxException)
        {
            throw Wrong(text);
        }
    }

    private static CodegenException Wrong(string text) =>
        new("CG9701", Failure.Config, $"--vars must be name=value, or a mapping such as '{{day: 2026-11-25}}', not '{text}'.");
}
