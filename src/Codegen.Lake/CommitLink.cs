using System.Security.Cryptography;
using Codegen.Contracts.Commits;

namespace Codegen.Lake;

/// <summary>A commit and the hash of its bytes, which the next one holds.</summary>
internal sealed record CommitLink(Commit Commit, string Hash)
{
    public static CommitLink Of(byte[] bytes) =>
        new(CommitJson.Read(bytes), Convert.ToHexStringLower(SHA256.HashData(bytes)));
}
