namespace Codegen.Architecture.Tests;

/// <summary>The arrows of the house: who may reference whom. Nothing else may be.</summary>
public sealed class ProjectArrowTests
{
    private static readonly string[] Runtime =
    [
        "Codegen.Contracts", "Codegen.Lake", "Codegen.Warehouse", "Codegen.Warehouse.DuckDb", "Codegen.Ingestion", "Codegen.Loading",
        "Codegen.Models", "Codegen.Transform", "Codegen.Catalog", "Codegen.Sandbox",
    ];

    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Codegen.Contracts"] = [],
        ["Codegen.Yaml"] = [],
        ["Codegen.Specs"] = ["Codegen.Contracts", "Codegen.Yaml"],
        ["Codegen.Generators"] = ["Codegen.Contracts", "Codegen.Specs", "Codegen.Yaml"],
        ["Codegen.Connectors"] = ["Codegen.Contracts", "Codegen.Generators"],
        ["Codegen.Lake"] = ["Codegen.Contracts"],
        ["Codegen.Warehouse"] = ["Codegen.Contracts"],
        ["Codegen.Warehouse.DuckDb"] = ["Codegen.Contracts", "Codegen.Warehouse"],
        ["Codegen.Ingestion"] = ["Codegen.Contracts", "Codegen.Lake"],
        ["Codegen.Loading"] = ["Codegen.Contracts", "Codegen.Lake", "Codegen.Warehouse"],
        ["Codegen.Models"] = ["Codegen.Contracts", "Codegen.Yaml", "Codegen.Warehouse"],
        ["Codegen.Transform"] = ["Codegen.Contracts", "Codegen.Warehouse"],
        ["Codegen.Catalog"] = ["Codegen.Contracts"],
        ["Codegen.Sandbox"] = ["Codegen.Contracts", "Codegen.Yaml"],
        ["Codegen.Cli"] = [.. Runtime, "Codegen.Specs", "Codegen.Yaml"],
        ["Codegen.Build"] = ["Codegen.Contracts", "Codegen.Generators", "Codegen.Specs", "Codegen.Yaml"],
    };

    private static readonly Dictionary<string, string[]> PackageHomes = new(StringComparer.Ordinal)
    {
        ["AWSSDK.S3"] = ["Codegen.Lake"],
        ["DuckDB.NET.Data.Full"] = ["Codegen.Warehouse.DuckDb"],
        ["Microsoft.CodeAnalysis.CSharp"] = ["Codegen.Generators"],
        ["Microsoft.OpenApi"] = ["Codegen.Specs", "Codegen.Sandbox"],
        ["Polly.Core"] = ["Codegen.Ingestion"],
        ["NSwag.CodeGeneration.CSharp"] = ["Codegen.Generators"],
        ["NSwag.MSBuild"] = ["Codegen.Generators"],
        ["Fluid.Core"] = ["Codegen.Generators"],
        ["Parlot"] = ["Codegen.Generators"],
        ["Scriban.Signed"] = ["Codegen.Generators", "Codegen.Models"],
        ["Spectre.Console"] = ["Codegen.Cli"],
        ["System.CommandLine"] = ["Codegen.Cli", "Codegen.Build"],
        ["YamlDotNet"] = ["Codegen.Yaml"],
        ["ZstdSharp.Port"] = ["Codegen.Lake"],
    };

    private static readonly IReadOnlyList<ProjectFile> Projects = ProjectFile.Below("src", "generators", "build");

    [Fact]
    public void Every_project_references_only_what_the_layout_allows()
    {
        var wrong = from project in Projects
                    from target in project.Projects
                    where !Arrows.TryGetValue(project.Name, out var allowed) || !allowed.Contains(target)
                    select $"{project.Name} -> {target}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_project_has_its_place_in_the_layout() =>
        Assert.All(Projects, project => Assert.Contains(project.Name, Arrows.Keys));

    [Fact]
    public void A_vendor_package_is_used_only_where_it_is_at_home()
    {
        var strays = from project in Projects
                     from package in project.Packages
                     where PackageHomes.TryGetValue(package, out var homes) && !homes.Contains(project.Name)
                     select $"{project.Name} uses {package}";
        Assert.Empty(strays);
    }

    [Fact]
    public void Contracts_need_nothing_but_the_base_class_library() =>
        Assert.Empty(Projects.Single(project => project.Name == "Codegen.Contracts").Packages);
}
