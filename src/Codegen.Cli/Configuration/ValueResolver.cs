using System.Text.RegularExpressions;
using Codegen.Contracts.Errors;

namespace Codegen.Cli.Configuration;

/// <summary>Replaces <c>${env:NAME}</c> and <c>${file:path}</c> in scalars. What they stand for never appears in a message.</summary>
/// <param name="root">The folder that relative paths start from.</param>
/// <param name="environment">Looks a variable up; null where it isn't set.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed partial class ValueResolver(string root, Func<string, string?> environment, ConfigProblems problems)
{
    /// <summary>The same, with its problems elsewhere.</summary>
    /// <param name="missing">Takes what is wrong.</param>
    public ValueResolver Reporting(ConfigProblems missing) => new(root, environment, missing);

    /// <summary>The text of a scalar, references replaced.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="where">Its place in words.</param>
    public string Resolve(ConfigLayer scalar, string where) =>
        Reference().Replace(scalar.Node.Text, match => Find(match.Groups[1].Value, match.Groups[2].Value, scalar.At(scalar.Node.Start), where));

    private string Find(string kind, string name, SourcePosition at, string where)
    {
        if (kind == "env" && environment(name) is { } value)
            return value;
        if (kind == "file" && File.Exists(Path.Combine(root, name)))
            return File.ReadAllText(Path.Combine(root, name)).TrimEnd('\r', '\n');

        problems.Add("CG9104", at, kind switch
        {
            "env" => $"'{where}' needs the environment variable {name}, which is not set. Run: export {name}=…",
            "file" => $"'{where}' needs the file {name}, which does not exist.",
            _ => $"'{where}' refers to '{kind}:{name}'; known are ${{env:NAME}} and ${{file:path}}.",
        });
        return "";
    }

    [GeneratedRegex(@"\$\{([a-z]+):([^}]+)\}")]
    private static partial Regex Reference();
}
