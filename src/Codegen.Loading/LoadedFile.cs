namespace Codegen.Loading;

/// <summary>One entry of the load log.</summary>
/// <param name="Lane">The commit's lane.</param>
/// <param name="Commit">The commit's number.</param>
/// <param name="Key">The file's key in the lake.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="FirstSequence">The <c>_seq</c> of its first row.</param>
internal sealed record LoadedFile(string Lane, long Commit, string Key, long Rows, string Sha256, long FirstSequence);
