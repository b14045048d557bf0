using System.Runtime.CompilerServices;
using System.Text;

namespace Codegen.Generators.Text;

/// <summary>
/// Takes the parts of an interpolated line: constant text, and <see cref="Code"/>. A string can't be a part, so that the compiler proves
/// that text from outside went through <see cref="Emit"/>.
/// </summary>
/// <param name="literalLength">Given by the compiler.</param>
/// <param name="formattedCount">Given by the compiler.</param>
[InterpolatedStringHandler]
public readonly ref struct CodeHandler(int literalLength, int formattedCount)
{
    private readonly StringBuilder _text = new(literalLength + (formattedCount * 16));

    /// <summary>Adds constant text.</summary>
    /// <param name="value">Text that stands in our own source.</param>
    public void AppendLiteral(string value) => _text.Append(value);

    /// <summary>Adds code.</summary>
    /// <param name="value">The code.</param>
    public void AppendFormatted(Code value) => _text.Append(value.Text);

    /// <summary>The whole line.</summary>
    public Code ToCode() => new(_text.ToString());
}
