using Codegen.Contracts.Errors;

namespace Codegen.Ingestion.Http;

/// <summary>A request failed in a way that another attempt may mend.</summary>
/// <param name="code">The stable code.</param>
/// <param name="reason">Why, in a few words, such as <c>HTTP 503</c>.</param>
/// <param name="message">What happened, and where.</param>
/// <param name="wait">How long the provider asks to wait; null where it doesn't say.</param>
/// <param name="innerException">The cause.</param>
internal sealed class ProviderFault(string code, string reason, string message, TimeSpan? wait = null, Exception? innerException = null)
    : CodegenException(code, Failure.Transient, message, innerException)
{
    public string Reason { get; } = reason;

    public TimeSpan? Wait { get; } = wait;
}
