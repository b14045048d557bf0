using Codegen.Contracts.Errors;

namespace Codegen.Catalog;

/// <summary>Everything that can keep a catalog from being written.</summary>
internal static class CatalogErrors
{
    /// <summary>CG5001: the lake's place is neither a bucket nor an absolute folder. It isn't repeated: it may hold what is secret.</summary>
    public static CodegenException NoPlace(string why) => new(
        "CG5001", Failure.Config, $"the lake's place {why}. Expected s3://bucket/prefix, or a folder's absolute path; without credentials or parameters.");

    /// <summary>CG5002: no environment of DataHub's.</summary>
    public static CodegenException NoEnvironment(string environment, IEnumerable<string> known) => new(
        "CG5002", Failure.Config, $"the catalog has no environment '{environment}'. Expected one of {string.Join(", ", known)}.");

    /// <summary>CG5003: a name is empty.</summary>
    public static CodegenException Empty(string what) => new(
        "CG5003", Failure.Config, $"{what} is empty. Give it a name, or leave it out.");

    /// <summary>CG5010: the manifest speaks of something that it doesn't hold.</summary>
    public static CodegenException Dangling(string who, string what) => new(
        "CG5010",
        Failure.Terminal,
        $"the manifest is not whole: {who} speaks of {what}, which is not in it. Write it anew: codegen models compile");

    /// <summary>CG5011: DataHub couldn't tell two things apart.</summary>
    public static CodegenException Shared(string urn, string first, string second) => new(
        "CG5011",
        Failure.Config,
        $"{first} and {second} would both be {urn} in the catalog, whose names ignore case and spell ',', '(' and ')' as %2C, %28 and %29. "
        + "Rename one of them.");
}
