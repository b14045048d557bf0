using Codegen.Sandbox.Documents;

namespace Codegen.Sandbox.Binding;

/// <summary>Facts that all kinds of streams have.</summary>
/// <param name="Security">The sets of credentials of which one must be sent.</param>
/// <param name="Server">The address of the provider's own server.</param>
internal sealed record StreamShared(IReadOnlyList<IReadOnlyList<ApiSecurity>> Security, string Server);
