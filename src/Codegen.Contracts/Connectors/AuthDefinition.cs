namespace Codegen.Contracts.Connectors;

/// <summary>How a connector's requests are authenticated.</summary>
/// <param name="Kind">The scheme.</param>
/// <param name="SecretName">The name of the secret that the scheme sends; empty where it sends none.</param>
public sealed record AuthDefinition(AuthKind Kind, string SecretName = "")
{
    /// <summary>No authentication.</summary>
    public static AuthDefinition None { get; } = new(AuthKind.None);
}
