using System.Globalization;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Ingestion.Planning;

namespace Codegen.Ingestion.Connections;

/// <summary>Compares a connection's settings with what its connector needs, before any request is made.</summary>
public static class SettingsCheck
{
    /// <summary>Everything wrong with the settings; empty where the connection can be used.</summary>
    /// <param name="connector">The connector.</param>
    /// <param name="settings">The connection's settings.</param>
    public static IReadOnlyList<SettingsProblem> Find(ConnectorDefinition connector, ConnectionSettings settings)
    {
        var selected = StreamSelection.Of(connector, settings);
        return
        [
            .. ServerProblems(connector, settings),
            .. SecretProblems(connector, settings),
            .. selected.Problems,
            .. ConfigCheck.Find(connector, settings, selected.Streams),
        ];
    }

    /// <summary>Fails where anything is wrong, naming all of it.</summary>
    /// <param name="connector">The connector.</param>
    /// <param name="settings">The connection's settings.</param>
    /// <exception cref="CodegenException">CG1001 to CG1005.</exception>
    public static void Demand(ConnectorDefinition connector, ConnectionSettings settings)
    {
        var problems = Find(connector, settings);
        if (problems.Count == 0)
            return;
        var lines = problems.Select(problem => $"connections.{settings.Connection}.{problem.Key}: {problem.Message}");
        throw new CodegenException(problems[0].Code, Failure.Config, string.Join('\n', lines));
    }

    private static IEnumerable<SettingsProblem> ServerProblems(ConnectorDefinition connector, ConnectionSettings settings)
    {
        var server = settings.Server ?? connector.Server;
        if (server is null)
        {
            yield return new("CG1005", "server", $"The document of {connector.Source} names no server. Set the API's base address, such as https://api.example.com/v1.");
            yield break;
        }

        if (!Uri.TryCreate(server, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            yield return new("CG1005", "server", $"'{server}' is no base address. Expected an absolute http or https address, such as https://api.example.com/v1.");
        else if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            yield return new("CG1005", "server", "The base address must have no user, query or fragment. Credentials belong under secrets.");
        else if (address.Scheme == "http" && !settings.AllowPrivate)
            yield return new("CG1005", "server", $"{server} would carry credentials and data unencrypted. Use https, or allow_private: true for a server in your own network.");
    }

    private static IEnumerable<SettingsProblem> SecretProblems(ConnectorDefinition connector, ConnectionSettings settings)
    {
        var name = connector.Auth.SecretName;
        if (connector.Auth.Kind == AuthKind.None)
            yield break;
        if (!settings.Secrets.TryGetValue(name, out var secret) || string.IsNullOrWhiteSpace(secret.Reveal()))
            yield return new("CG1004", $"secrets.{name}", $"{connector.Source} needs the secret '{name}'. Set it, for example to ${{env:{name.ToUpper(CultureInfo.InvariantCulture)}}}.");
        else if (secret.Reveal().AsSpan().ContainsAnyExceptInRange('!', '~'))
            yield return new("CG1004", $"secrets.{name}", $"The secret '{name}' holds a space, a line break or another character that no header can carry.");
    }
}
