namespace Codegen.Contracts.Errors;

/// <summary>The root of every error that Codegen raises on purpose.</summary>
/// <remarks>
/// The message says what happened, where, what was expected or tried, and how to fix it. It never holds a secret or a record's values.
/// Codes by area: 0 spec and mapping, 1 ingestion, 2 lake, 3 warehouse and loading, 4 models, 5 catalog, 6 callbacks, 7 operations,
/// 9 configuration and command line.
/// </remarks>
public class CodegenException : Exception
{
    /// <summary>Creates an error.</summary>
    /// <param name="code">The stable code, <c>CG####</c>.</param>
    /// <param name="failure">What a caller can do about it.</param>
    /// <param name="message">What, where, expected or tried, and how to fix it.</param>
    /// <param name="innerException">The cause, if another error is.</param>
    public CodegenException(string code, Failure failure, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Code = code;
        Failure = failure;
    }

    /// <summary>The stable code, <c>CG####</c>.</summary>
    public string Code { get; }

    /// <summary>What a caller can do about it.</summary>
    public Failure Failure { get; }
}
