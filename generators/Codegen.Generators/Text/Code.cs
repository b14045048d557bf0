namespace Codegen.Generators.Text;

/// <summary>A piece of C# that is safe to print. Only <see cref="Emit"/> makes one of text that came from outside.</summary>
public readonly record struct Code
{
    internal Code(string text) => Text = text;

    /// <summary>The C# text, without a line break.</summary>
    public string Text { get; }

    /// <inheritdoc />
    public override string ToString() => Text;
}
