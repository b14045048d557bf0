namespace Codegen.Yaml;

/// <summary>
/// A text is not the YAML or JSON that it should be, or asks more than the limits allow. Whatever a parser throws becomes this.
/// </summary>
public sealed class TextSyntaxException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What is wrong and what was expected.</param>
    /// <param name="position">Where.</param>
    /// <param name="innerException">The parser's own error, if there is one.</param>
    public TextSyntaxException(string message, Mark position, Exception? innerException = null)
        : base(message, innerException) => Position = position;

    /// <summary>Where the text is wrong.</summary>
    public Mark Position { get; }
}
