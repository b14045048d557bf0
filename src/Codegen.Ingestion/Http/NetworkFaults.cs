using Codegen.Contracts.Errors;

namespace Codegen.Ingestion.Http;

/// <summary>Says which failures of the network another attempt may mend.</summary>
internal static class NetworkFaults
{
    /// <summary>The error to raise instead of an exception of the platform; null for what must pass as it is.</summary>
    public static CodegenException? Translate(Exception fault, Uri address, Deadline deadline) => fault switch
    {
        CodegenException => null,
        _ when Own(fault) is { } own => own,
        OperationCanceledException when deadline.IsOver => Timeout(address, fault),
        OperationCanceledException when fault.InnerException is TimeoutException => Timeout(address, fault),
        OperationCanceledException => null,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => new CodegenException(
            "CG1112", Failure.Terminal, $"No secure connection to {SameOrigin.Describe(address)}: {Innermost(fault)} Certificates are always checked; there is no setting to skip that.", fault),
        HttpRequestException or IOException or InvalidDataException => new ProviderFault(
            "CG1101", "network", $"GET {address.AbsolutePath} at {SameOrigin.Describe(address)} broke off: {Innermost(fault)}", null, fault),
        _ => null,
    };

    private static ProviderFault Timeout(Uri address, Exception fault) =>
        new("CG1101", "timeout", $"GET {address.AbsolutePath} at {SameOrigin.Describe(address)} took too long.", null, fault);

    /// <summary>An error that our own code raised below the platform's.</summary>
    private static CodegenException? Own(Exception fault)
    {
        for (var inner = fault.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (inner is CodegenException own)
                return own;
        }

        return null;
    }

    private static string Innermost(Exception fault) => fault.GetBaseException().Message.TrimEnd('.') + ".";
}
