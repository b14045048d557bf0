using Codegen.EndToEnd.Tests.Harness;

namespace Codegen.EndToEnd.Tests.Real;

/// <summary>Workspaces that use the connectors of a <see cref="UserRepository"/>.</summary>
internal static class RealWorkspace
{
    /// <summary>A workspace with one connection.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="source">The source, and the connection's name.</param>
    /// <param name="address">Where the provider is.</param>
    /// <param name="settings">More settings of the connection, in flow style.</param>
    public static Workspace Create(UserRepository repository, string source, Uri address, string settings) => new($"real-{source}", $$"""
        profiles:
          dev: {lake: lake, warehouse: warehouse.duckdb}
        connections:
          {{source}}: {server: '{{address}}', allow_private: true, secrets: {token: canary-7f3a}, {{settings}}}
        """, repository.Connectors);
}
