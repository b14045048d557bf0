namespace Codegen.Sandbox.Queries;

/// <summary>A request that the provider refuses: the answer is an error with this status.</summary>
internal sealed class RefusedRequestException : Exception
{
    /// <summary>Refuses a request.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="message">What is wrong with the request.</param>
    /// <param name="parameter">The parameter at fault; null where none is.</param>
    public RefusedRequestException(int status, string message, string? parameter = null)
        : base(message)
    {
        Status = status;
        Parameter = parameter;
    }

    public int Status { get; }

    public string? Parameter { get; }
}
