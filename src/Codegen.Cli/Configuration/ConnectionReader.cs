using Codegen.Contracts;

namespace Codegen.Cli.Configuration;

/// <summary>Reads the connections: the file's own, with the profile's settings on top.</summary>
internal static class ConnectionReader
{
    /// <summary>All connections, in ordinal order of their names.</summary>
    /// <param name="shared">The file's connections.</param>
    /// <param name="profile">The profile's.</param>
    public static IReadOnlyList<ConnectionConfig> Read(ConfigMap shared, ConfigMap profile) =>
    [
        .. shared.Names.Union(profile.Names, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(name => Read(name, shared.Map(name).Under(profile.Map(name)))),
    ];

    /// <summary>The address under a name; null where it isn't there or isn't one, which is a problem.</summary>
    /// <param name="map">The mapping.</param>
    /// <param name="name">The name.</param>
    public static Uri? Address(ConfigMap map, string name)
    {
        Uri? address = null;
        map.Value(name, "an absolute address without credentials, such as https://api.example.com", text =>
            Uri.TryCreate(text, UriKind.Absolute, out address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0 ? true : (bool?)null);
        return address;
    }

    /// <summary>A truth value; null where the text isn't one.</summary>
    /// <param name="text">The text.</param>
    public static bool? Flag(string text) => bool.TryParse(text, out var value) ? value : null;

    /// <summary>A secret that isn't here is a problem only for a verb that sends it: a query needs no token.</summary>
    private static ConnectionConfig Read(string name, ConfigMap written)
    {
        var missing = new ConfigProblems();
        var map = written.Deferring(missing);
        var (secrets, settings) = (map.Map("secrets"), map.Map("config"));
        var connection = new ConnectionConfig
        {
            Name = name,
            Source = map.Text("source") ?? name,
            Streams = map.List("streams"),
            Server = Address(map, "server"),
            Secrets = secrets.Names.ToDictionary(key => key, key => secrets.SecretText(key) ?? new Secret(""), StringComparer.Ordinal),
            Config = settings.Names.ToDictionary(key => key, key => settings.List(key) ?? [], StringComparer.Ordinal),
            Missing = missing,
            Http = HttpReader.Read(map.Map("http")),
            AllowPrivate = map.Value("allow_private", "true or false", Flag) ?? false,
        };
        map.RefuseUnknown();
        return connection;
    }
}
