namespace Codegen.Catalog.Settings;

/// <summary>DataHub's environments: a closed list in its model (<c>com.linkedin.common.FabricType</c>).</summary>
internal static class Environments
{
    private static readonly string[] Known =
    [
        "PROD", "DEV", "TEST", "QA", "UAT", "EI", "PRE", "STG", "NON_PROD", "CORP", "RVW", "PRD", "TST", "SIT", "SBX", "SANDBOX",
    ];

    /// <summary>The environment, if there is such a one.</summary>
    public static string Check(string environment) =>
        Known.Contains(environment, StringComparer.Ordinal) ? environment : throw CatalogErrors.NoEnvironment(environment, Known);
}
