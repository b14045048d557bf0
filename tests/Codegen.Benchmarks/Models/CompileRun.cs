using Codegen.Contracts.Manifests;
using Codegen.Models;
using Codegen.Warehouse.DuckDb.Binding;

namespace Codegen.Benchmarks.Models;

/// <summary>Compiles a project and writes its manifest, as the command line does.</summary>
/// <param name="root">The project.</param>
internal sealed class CompileRun(string root)
{
    /// <summary>Compiles.</summary>
    /// <exception cref="InvalidOperationException">The project has errors.</exception>
    public Manifest Compile()
    {
        using var binder = new DuckDbBinder();
        var result = ModelCompiler.Compile(new CompileInput(root), binder, CancellationToken.None);
        return result.Manifest ?? throw new InvalidOperationException(string.Join('\n', result.Problems.Take(5)));
    }

    /// <summary>Compiles and writes.</summary>
    public async Task<long> RunAsync()
    {
        var manifest = Compile();
        await File.WriteAllBytesAsync(Path.Combine(root, "manifest.json"), ManifestJson.Write(manifest));
        return manifest.Nodes.Count;
    }
}
