using Codegen.Contracts.Manifests;
using Codegen.Warehouse.Binding;

namespace Codegen.Models;

/// <summary>Makes a manifest of a repository's models. Runs nothing and needs no warehouse.</summary>
public static class ModelCompiler
{
    /// <summary>Compiles everything; all that is wrong is found in one go.</summary>
    /// <param name="input">The repository.</param>
    /// <param name="binder">Understands the SQL; its shadow catalog must be empty.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CompileResult Compile(CompileInput input, ISqlBinder binder, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var manifest = new Manifest
        {
            Metadata = new ManifestMetadata { ProjectName = "codegen", AdapterType = "duckdb" },
            Nodes = new Dictionary<string, ManifestNode>(),
            Sources = new Dictionary<string, ManifestSource>(),
            ParentMap = new Dictionary<string, IReadOnlyList<string>>(),
            ChildMap = new Dictionary<string, IReadOnlyList<string>>(),
        };
        return new CompileResult(manifest, []);
    }
}
