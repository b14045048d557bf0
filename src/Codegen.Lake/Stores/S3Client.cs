using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Codegen.Contracts.Errors;

namespace Codegen.Lake.Stores;

/// <summary>Makes the SDK's client.</summary>
internal static class S3Client
{
    /// <summary>What servers other than AWS take for a region when none is set.</summary>
    private const string AnyRegion = "us-east-1";

    public static AmazonS3Client Create(S3Options options)
    {
        try
        {
            return Credentials(options) is { } credentials
                ? new AmazonS3Client(credentials, Configuration(options))
                : new AmazonS3Client(Configuration(options));
        }
        catch (AmazonClientException fault)
        {
            throw new CodegenException("CG2024", Failure.Config, $"Can't open s3://{options.Bucket}: {fault.Message} Set the region of the lake, or AWS_REGION.", fault);
        }
    }

    private static AmazonS3Config Configuration(S3Options options)
    {
        var configuration = new AmazonS3Config
        {
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = options.Retries,
            ForcePathStyle = options.ForcePathStyle ?? options.ServiceUrl is not null,
            RequestChecksumCalculation = options.RequestChecksum == RequestChecksum.WhenRequired
                ? RequestChecksumCalculation.WHEN_REQUIRED
                : RequestChecksumCalculation.WHEN_SUPPORTED,
            ResponseChecksumValidation = options.RequestChecksum == RequestChecksum.WhenRequired
                ? ResponseChecksumValidation.WHEN_REQUIRED
                : ResponseChecksumValidation.WHEN_SUPPORTED,
        };
        if (options.ServiceUrl is { } url)
        {
            configuration.ServiceURL = url.ToString();
            configuration.AuthenticationRegion = options.Region ?? AnyRegion;
        }
        else if (options.Region is { } region)
        {
            configuration.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }

        return configuration;
    }

    private static AWSCredentials? Credentials(S3Options options) => options switch
    {
        { AccessKeyId: null, SecretAccessKey: null } => null,
        { AccessKeyId: { } id, SecretAccessKey: { } key, SessionToken: { } token } => new SessionAWSCredentials(id.Reveal(), key.Reveal(), token.Reveal()),
        { AccessKeyId: { } id, SecretAccessKey: { } key } => new BasicAWSCredentials(id.Reveal(), key.Reveal()),
        _ => throw new CodegenException(
            "CG2024", Failure.Config, $"Can't open s3://{options.Bucket}: an access key id needs its secret key, and the other way round. Set both, or none to take credentials from the environment."),
    };
}
