using Codegen.Sandbox.Behaviour;

namespace Codegen.Sandbox.Binding;

/// <summary>A field of another stream, as <c>issues.number</c>.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Field">The field; its members may be joined by dots.</param>
internal sealed record StreamReference(Placed Stream, Placed Field)
{
    /// <summary>Reads a reference.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problems">Where a malformed one is noted.</param>
    public static StreamReference? Read(Placed text, ProblemList problems)
    {
        var dot = text.Text.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && dot < text.Text.Length - 1)
            return new StreamReference(text with { Text = text.Text[..dot].Trim() }, text with { Text = text.Text[(dot + 1)..].Trim() });

        problems.Malformed(text.At, $"'{text.Text}' must be a field of a stream, as '<stream>.<field>'");
        return null;
    }

    /// <summary>Reads <c>issues.number -&gt; issue_number</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problems">Where a malformed one is noted.</param>
    public static (StreamReference Field, Placed Parameter)? ReadBinding(Placed text, ProblemList problems)
    {
        var parts = text.Text.Split("->", StringSplitOptions.TrimEntries);
        if (parts.Length == 2 && parts[1].Length > 0)
            return Read(text with { Text = parts[0] }, problems) is { } field ? (field, text with { Text = parts[1] }) : null;

        problems.Malformed(text.At, $"parent must be '<stream>.<field> -> <path parameter>', not '{text.Text}'");
        return null;
    }
}
