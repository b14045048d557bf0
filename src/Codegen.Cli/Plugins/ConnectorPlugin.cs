using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;

namespace Codegen.Cli.Plugins;

/// <summary>Loads the generated connectors from an assembly of the user's own repository.</summary>
internal static class ConnectorPlugin
{
    private const string Registry = "Codegen.Connectors.ConnectorRegistry";
    private static readonly ConcurrentDictionary<string, Assembly> Loaded = new(StringComparer.Ordinal);

    /// <summary>The connectors that an assembly holds.</summary>
    /// <param name="path">The assembly's full path.</param>
    /// <exception cref="CodegenException">CG9301, CG9302: it is not there, or holds no registry.</exception>
    public static IReadOnlyList<GeneratedConnector> Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new CodegenException(
                "CG9301", Failure.Config, $"No compiled connectors at {path}. Run: ./build.sh generate build (or set 'connectors:' in codegen.yaml).");
        }

        // An assembly is never unloaded: once a process.
        var assembly = Loaded.GetOrAdd(path, file => new ConnectorLoadContext(file).LoadFromAssemblyPath(file));
        return assembly.GetType(Registry)?.GetProperty("Connectors", BindingFlags.Public | BindingFlags.Static)?.GetValue(null)
            as IReadOnlyList<GeneratedConnector>
            ?? throw new CodegenException(
                "CG9302", Failure.Config, $"{path} holds no {Registry}: it was not built by this version's generator. Run: ./build.sh generate build.");
    }

    /// <summary>One source's connector.</summary>
    /// <param name="connectors">The compiled connectors.</param>
    /// <param name="source">The source's name.</param>
    /// <exception cref="CodegenException">CG9303: the source isn't compiled.</exception>
    public static GeneratedConnector Of(IReadOnlyList<GeneratedConnector> connectors, string source) =>
        connectors.FirstOrDefault(connector => connector.Definition.Source == source)
        ?? throw new CodegenException(
            "CG9303",
            Failure.Config,
            $"Source '{source}' is not compiled; compiled are: {string.Join(", ", connectors.Select(connector => connector.Definition.Source))}. Run: ./build.sh generate build.");

    /// <summary>Takes Contracts, and everything else that the host has, from the host: both sides must mean the same types.</summary>
    private sealed class ConnectorLoadContext(string path) : AssemblyLoadContext("connectors")
    {
        private readonly AssemblyDependencyResolver _resolver = new(path);

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            if (Default.Assemblies.Any(loaded => loaded.GetName().Name == assemblyName.Name) || assemblyName.Name == "Codegen.Contracts")
                return null;
            return _resolver.ResolveAssemblyToPath(assemblyName) is { } file ? LoadFromAssemblyPath(file) : null;
        }
    }
}
