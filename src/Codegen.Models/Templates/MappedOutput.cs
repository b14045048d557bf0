using System.Text;
using Scriban.Runtime;

namespace Codegen.Models.Templates;

/// <summary>Takes what a template writes and remembers for each part where in the template it comes from.</summary>
/// <param name="template">The template's text: parts of it are written as they are.</param>
/// <param name="statement">Where the statement begins that writes anything else.</param>
internal sealed class MappedOutput(string template, Func<int> statement) : IScriptOutput
{
    private readonly StringBuilder _text = new();
    private readonly List<SqlPart> _parts = [];

    /// <summary>The parts, in order.</summary>
    public IReadOnlyList<SqlPart> Parts => _parts;

    /// <inheritdoc/>
    public void Write(string text, int offset, int count)
    {
        var isCopied = ReferenceEquals(text, template);
        _parts.Add(new SqlPart(_text.Length, isCopied ? offset : statement(), isCopied));
        _text.Append(text, offset, count);
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Everything that was written.</summary>
    public override string ToString() => _text.ToString();
}
