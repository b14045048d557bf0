using Codegen.Contracts.Commits;

namespace Codegen.Loading;

/// <summary>What one transaction loads: whole commits in load order, and where their rows stand.</summary>
/// <param name="Commits">The number of commits, those without files included.</param>
/// <param name="Files">The files.</param>
internal sealed record LoadBatch(int Commits, IReadOnlyList<BatchFile> Files)
{
    public long Rows => Files.Sum(file => file.File.Rows);
}

/// <summary>A file of a batch.</summary>
/// <param name="Lane">Its commit's lane.</param>
/// <param name="Commit">Its commit's number.</param>
/// <param name="File">The file.</param>
/// <param name="FirstSequence">The <c>_seq</c> of its first row.</param>
internal sealed record BatchFile(string Lane, long Commit, CommitFile File, long FirstSequence);
