using System.Reflection;
using System.Xml.Linq;
using Codegen.Testing;

namespace Codegen.Generators.Tests.TypedRecords;

/// <summary>NSwag throws as soon as it prints unless it meets the Fluid and Parlot that it was built for; the feed's own pair don't fit.</summary>
public sealed class PrivateAssemblyTests
{
    private static readonly string Folder = AppContext.BaseDirectory;

    [Fact]
    public void Fluid_and_Parlot_are_of_one_make()
    {
        Assert.Equal(new Version(2, 30, 0, 0), Loaded("Fluid").GetName().Version);
        Assert.Equal(new Version(1, 4, 0, 0), Loaded("Parlot").GetName().Version);
        Assert.Equal(Loaded("Parlot").GetName().Version, Wanted(Loaded("Fluid"), "Parlot"));
        Assert.Equal(Loaded("Fluid").GetName().Version, Wanted(Loaded("NJsonSchema.CodeGeneration"), "Fluid"));
        Assert.Equal(Loaded("Parlot").GetName().Version, Wanted(Loaded("NJsonSchema.CodeGeneration"), "Parlot") ?? Loaded("Parlot").GetName().Version);
    }

    /// <summary>The compiler loads only what it is given: what lies beside the generator and is needed must be handed over.</summary>
    [Fact]
    public void Every_assembly_that_the_generator_needs_is_handed_to_the_compiler()
    {
        var project = XDocument.Load(Path.Combine(RepositoryRoot.Path, "generators", "Codegen.Generators", "Codegen.Generators.csproj"));
        var handed = project.Descendants("PrivateDependency").SelectMany(item => ((string)item.Attribute("Include")!).Split(';')).ToHashSet(StringComparer.Ordinal);
        var open = new Queue<string>(["Codegen.Generators"]);
        var needed = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out var name))
        {
            foreach (var reference in Loaded(name).GetReferencedAssemblies().Select(reference => reference.Name!))
            {
                if (!IsOfTheHost(reference) && needed.Add(reference))
                    open.Enqueue(reference);
            }
        }

        Assert.Equal(needed.Order(StringComparer.Ordinal), handed.Order(StringComparer.Ordinal));
    }

    private static bool IsOfTheHost(string name) =>
        name is "netstandard" or "mscorlib" or "Microsoft.CSharp" || name.StartsWith("System", StringComparison.Ordinal) || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);

    private static Assembly Loaded(string name) => Assembly.LoadFrom(Path.Combine(Folder, name + ".dll"));

    private static Version? Wanted(Assembly assembly, string name) =>
        assembly.GetReferencedAssemblies().SingleOrDefault(reference => reference.Name == name)?.Version;
}
