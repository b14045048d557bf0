namespace Codegen.Sandbox.Binding;

/// <summary>Paths into answers, as behaviour.yaml writes them.</summary>
internal static class MemberPath
{
    /// <summary>Reads a path.</summary>
    /// <param name="text"><c>$</c>, <c>$.data</c>, <c>data.items</c>.</param>
    /// <returns>The members; empty for the answer itself.</returns>
    public static IReadOnlyList<string> Read(string text) =>
        [.. text.TrimStart('$').Split('.', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
