using System.Net;
using Amazon.Runtime;
using Codegen.Contracts.Errors;

namespace Codegen.Lake.Stores;

/// <summary>What a bucket's server says, as errors that tell a person what to do.</summary>
internal static class S3Fault
{
    /// <summary>Whether an exception is the SDK's, and not the caller's own cancellation.</summary>
    public static bool Matches(Exception fault, CancellationToken cancellationToken) =>
        fault is AmazonClientException or AmazonServiceException or HttpRequestException
        || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        || (fault is IOException and not FileNotFoundException && fault.InnerException is System.Net.Sockets.SocketException);

    public static CodegenException Of(Exception fault, string action, string place) => fault switch
    {
        AmazonServiceException { StatusCode: HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized } refused => new CodegenException(
            "CG2020", Failure.Terminal, $"Can't {action} {place}: the server refused the credentials ({refused.ErrorCode}). Check the keys and that they may list, get and put there.", fault),
        AmazonServiceException { ErrorCode: "NoSuchBucket" } => new CodegenException(
            "CG2021", Failure.Config, $"Can't {action} {place}: there is no such bucket. Create it, or name another one.", fault),
        AmazonServiceException { StatusCode: HttpStatusCode.MovedPermanently or HttpStatusCode.TemporaryRedirect } => new CodegenException(
            "CG2021", Failure.Config, $"Can't {action} {place}: the bucket lies in another region. Set the lake's region.", fault),
        AmazonServiceException { StatusCode: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError } refused
            when !IsTransient(refused) => new CodegenException(
            "CG2023", Failure.Terminal, $"Can't {action} {place}: the server answered {(int)refused.StatusCode} {refused.ErrorCode}: {refused.Message}", fault),
        AmazonClientException when fault.InnerException is null => new CodegenException(
            "CG2024", Failure.Config, $"Can't {action} {place}: {fault.Message} Set the lake's access keys, or give credentials as the AWS SDK expects them.", fault),
        _ => new CodegenException(
            "CG2022", Failure.Transient, $"Can't {action} {place}: the server is down, busy or out of reach, after retries: {fault.Message} Try again later.", fault),
    };

    private static bool IsTransient(AmazonServiceException fault) =>
        fault.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests;
}
