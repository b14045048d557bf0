namespace Codegen.Testing;

/// <summary>
/// Vendor documents and real records that tests may read and the project may not contain. They lie in <c>shared/specs</c> and
/// <c>shared/data</c> beside the checkout, or where <c>CODEGEN_SPEC_CORPUS</c> and <c>CODEGEN_DATA_CORPUS</c> say.
/// </summary>
public static class Corpus
{
    /// <summary>Why a test is skipped where <see cref="Spec"/> or <see cref="Data"/> finds nothing.</summary>
    public const string Absent =
        "This machine has no corpus of real documents: put it into ../shared beside the checkout, or name its folders in CODEGEN_SPEC_CORPUS and CODEGEN_DATA_CORPUS.";

    /// <summary>A vendor's document.</summary>
    /// <param name="name">The file, such as <c>stripe-2022-04.json</c>.</param>
    /// <returns>Its path; null where it is absent: skip the test with <see cref="Absent"/>.</returns>
    public static string? Spec(string name) => Find("CODEGEN_SPEC_CORPUS", "specs", name);

    /// <summary>Real records.</summary>
    /// <param name="name">The file, such as <c>github-recorded/paginate-issues.json</c>.</param>
    /// <returns>Its path; null where it is absent: skip the test with <see cref="Absent"/>.</returns>
    public static string? Data(string name) => Find("CODEGEN_DATA_CORPUS", "data", name);

    private static string? Find(string variable, string folder, string name)
    {
        var beside = System.IO.Path.Combine(RepositoryRoot.Path, "..", "shared", folder);
        return new[] { Environment.GetEnvironmentVariable(variable), beside }
            .OfType<string>()
            .Select(root => System.IO.Path.GetFullPath(System.IO.Path.Combine(root, name)))
            .FirstOrDefault(File.Exists);
    }
}
