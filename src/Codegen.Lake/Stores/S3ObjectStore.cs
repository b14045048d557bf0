using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;

namespace Codegen.Lake.Stores;

/// <summary>A lake in a bucket. An object is written with <c>If-None-Match: *</c>; its metadata hold the SHA-256 of its bytes.</summary>
/// <remarks>
/// The server must honour conditional writes: AWS, Ceph and others do, some emulators don't. The SDK retries what is worth it (5xx,
/// throttling, broken connections); a conflict of two conditional writes is retried here.
/// </remarks>
public sealed class S3ObjectStore : IObjectStore, IDisposable
{
    private const int ConflictAttempts = 8;
    private static readonly TimeSpan ConflictDelay = TimeSpan.FromMilliseconds(50);

    private readonly AmazonS3Client _client;
    private readonly S3Options _options;
    private readonly TimeProvider _time;
    private readonly string _prefix;

    /// <summary>Opens a bucket; asks it nothing yet.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="time">The clock of retries.</param>
    /// <exception cref="Contracts.Errors.CodegenException">CG2024: the settings don't fit together, or name no region.</exception>
    public S3ObjectStore(S3Options options, TimeProvider time)
    {
        (_options, _time) = (options, time);
        _client = S3Client.Create(options);
        var prefix = options.Prefix.Trim('/');
        _prefix = prefix.Length == 0 ? "" : prefix + "/";
    }

    /// <inheritdoc/>
    public async Task<PutOutcome> PutIfAbsentAsync(string key, string sourceFile, string sha256, CancellationToken cancellationToken)
    {
        try
        {
            return await PutAsync(key, () => new PutObjectRequest { FilePath = sourceFile }, sha256, cancellationToken);
        }
        catch (Exception fault) when (DiskFault.Matches(fault))
        {
            throw DiskFault.Of(fault, "read", sourceFile);
        }
    }

    /// <inheritdoc/>
    public Task<PutOutcome> PutIfAbsentAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var bytes = content.ToArray();
        return PutAsync(
            key,
            () => new PutObjectRequest { InputStream = new MemoryStream(bytes, writable: false) },
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<byte[]?> GetAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _client.GetObjectAsync(_options.Bucket, Full(key), cancellationToken);
            using var content = new MemoryStream();
            await response.ResponseStream.CopyToAsync(content, cancellationToken);
            return content.ToArray();
        }
        catch (AmazonS3Exception fault) when (IsMissingKey(fault))
        {
            return null;
        }
        catch (Exception fault) when (S3Fault.Matches(fault, cancellationToken))
        {
            throw S3Fault.Of(fault, "read", Place(key));
        }
    }

    /// <inheritdoc/>
    public async Task<bool> DownloadAsync(string key, string targetFile, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _client.GetObjectAsync(_options.Bucket, Full(key), cancellationToken);
            await NewFile.WriteAsync(targetFile, target => response.ResponseStream.CopyToAsync(target, cancellationToken));
            return true;
        }
        catch (AmazonS3Exception fault) when (IsMissingKey(fault))
        {
            return false;
        }
        catch (Exception fault) when (S3Fault.Matches(fault, cancellationToken))
        {
            throw S3Fault.Of(fault, "download", Place(key));
        }
        catch (Exception fault) when (DiskFault.Matches(fault))
        {
            throw DiskFault.Of(fault, "write", targetFile);
        }
    }

    /// <inheritdoc/>
    public string? LocalPath(string key) => null;

    /// <inheritdoc/>
    public async IAsyncEnumerable<ObjectInfo> ListAsync(
        string prefix, string? startAfter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListObjectsV2Request
        {
            BucketName = _options.Bucket,
            Prefix = _prefix + prefix,
            StartAfter = startAfter is null ? null : _prefix + startAfter,
        };
        do
        {
            var page = await ListAsync(request, cancellationToken);
            foreach (var found in page.S3Objects ?? [])
                yield return new ObjectInfo(found.Key[_prefix.Length..], found.Size ?? 0);
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (request.ContinuationToken is not null);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _client.Dispose();

    private async Task<ListObjectsV2Response> ListAsync(ListObjectsV2Request request, CancellationToken cancellationToken)
    {
        try
        {
            return await _client.ListObjectsV2Async(request, cancellationToken);
        }
        catch (Exception fault) when (S3Fault.Matches(fault, cancellationToken))
        {
            throw S3Fault.Of(fault, "list", $"s3://{_options.Bucket}/{request.Prefix}");
        }
    }

    private async Task<PutOutcome> PutAsync(
        string key, Func<PutObjectRequest> body, string sha256, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var response = await _client.PutObjectAsync(Conditional(body(), key, sha256), cancellationToken);
                VerifyStored(key, sha256, response.ChecksumSHA256);
                return PutOutcome.Created;
            }
            catch (AmazonS3Exception fault) when (fault.StatusCode == HttpStatusCode.PreconditionFailed)
            {
                return PutOutcome.Existed;
            }
            catch (AmazonS3Exception fault) when (fault.StatusCode == HttpStatusCode.Conflict && attempt < ConflictAttempts)
            {
                await Task.Delay(ConflictDelay * attempt, _time, cancellationToken);
            }
            catch (Exception fault) when (S3Fault.Matches(fault, cancellationToken))
            {
                throw S3Fault.Of(fault, "store", Place(key));
            }
        }
    }

    private PutObjectRequest Conditional(PutObjectRequest request, string key, string sha256)
    {
        request.BucketName = _options.Bucket;
        request.Key = Full(key);
        request.IfNoneMatch = "*";
        request.Metadata["sha256"] = sha256;
        if (_options.RequestChecksum == RequestChecksum.WhenSupported)
            request.ChecksumSHA256 = Convert.ToBase64String(Convert.FromHexString(sha256));
        return request;
    }

    /// <summary>Servers that know checksums say what they have stored.</summary>
    private static void VerifyStored(string key, string sha256, string? stored)
    {
        if (string.IsNullOrEmpty(stored))
            return;
        var found = Convert.ToHexStringLower(Convert.FromBase64String(stored));
        if (found != sha256)
            throw LakeErrors.ObjectChanged(key, sha256, found);
    }

    private static bool IsMissingKey(AmazonS3Exception fault) =>
        fault.StatusCode == HttpStatusCode.NotFound && fault.ErrorCode != "NoSuchBucket";

    private string Full(string key) => key.Length == 0 || key[0] == '/' ? throw LakeErrors.BadKey(key) : _prefix + key;

    private string Place(string key) => string.Create(CultureInfo.InvariantCulture, $"s3://{_options.Bucket}/{_prefix}{key}");
}
