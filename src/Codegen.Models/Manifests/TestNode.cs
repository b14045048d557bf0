using Codegen.Contracts.Manifests;
using Codegen.Models.DataTests;

namespace Codegen.Models.Manifests;

/// <summary>A test as the manifest has it.</summary>
internal static class TestNode
{
    /// <summary>The schema that dbt would store failing rows in; ours are only counted.</summary>
    private const string Schema = "tests";

    /// <summary>A test's node.</summary>
    public static ManifestNode Of(CompiledTest test, string project) => new()
    {
        UniqueId = $"{ResourceTypes.Test}.{project}.{test.Name}",
        ResourceType = ResourceTypes.Test,
        Name = test.Name,
        PackageName = project,
        Database = ModelNode.Database,
        Schema = Schema,
        Alias = test.Name,
        Path = $"{Schema}/{test.Name}.sql",
        OriginalFilePath = test.At.File,
        Fqn = [project, .. test.Folders, test.Name],
        Checksum = test.Checksum.Length > 0 ? new NodeChecksum("sha256", test.Checksum) : new NodeChecksum("none", ""),
        Description = test.Description,
        Tags = test.Tags,
        Meta = test.Meta,
        DependsOn = new NodeDependencies { Macros = test.Macros, Nodes = test.Parents },
        RawCode = test.RawCode,
        Compiled = true,
        CompiledCode = test.Sql,
        TestMetadata = test.Metadata,
        ColumnName = test.ColumnName,
        AttachedNode = test.AttachedNode,
        Config = new NodeConfig
        {
            Materialized = Materializations.Test,
            Severity = test.Severity,
            Tags = test.Tags,
            Meta = test.Meta,
            Codegen = new NodeDetails { Line = test.At.Line, Column = test.At.Column },
        },
    };
}
