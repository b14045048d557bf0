namespace Codegen.Contracts;

/// <summary>A value that must never be printed. It can't be serialised, interpolated or logged by accident: it prints as <c>***</c>.</summary>
/// <param name="value">The secret text.</param>
public sealed class Secret(string value)
{
    private readonly string _value = value;

    /// <summary>The secret text, for the one place that sends it.</summary>
    public string Reveal() => _value;

    /// <summary>Three asterisks.</summary>
    public override string ToString() => "***";
}
