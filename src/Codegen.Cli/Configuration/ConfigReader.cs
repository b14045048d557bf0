using Codegen.Contracts.Errors;
using Codegen.Yaml;

namespace Codegen.Cli.Configuration;

/// <summary>Reads <c>codegen.yaml</c> and the environment into the settings of one profile.</summary>
internal static class ConfigReader
{
    /// <summary>The file's name.</summary>
    public const string FileName = "codegen.yaml";

    /// <summary>The profile that is used unless another is named.</summary>
    public const string DefaultProfile = "dev";

    private const string DefaultConnectors = "artifacts/bin/Codegen.Connectors/release/Codegen.Connectors.dll";

    /// <summary>Reads the settings. A missing file is an empty one: every setting has a default.</summary>
    /// <param name="file">The file's path; null for <c>codegen.yaml</c> in the folder.</param>
    /// <param name="folder">The current folder.</param>
    /// <param name="profile">The profile; null for the file's <c>profile:</c>, else <c>dev</c>.</param>
    /// <param name="environment">The environment.</param>
    /// <exception cref="CodegenException">CG9100, CG9105: something is wrong; all of it is said.</exception>
    public static CodegenConfig Read(string? file, string folder, string? profile, IReadOnlyDictionary<string, string> environment)
    {
        var path = Path.GetFullPath(file ?? FileName, folder);
        var root = Path.GetDirectoryName(path)!;
        var problems = new ConfigProblems();
        var values = new ValueResolver(root, name => environment.GetValueOrDefault(name), problems);
        var top = new ConfigMap([.. Layers(path, required: file is not null, environment)], "", values, problems);
        var config = Read(top, root, profile);
        problems.ThrowIfAny();
        return config;
    }

    private static IEnumerable<ConfigLayer> Layers(string path, bool required, IReadOnlyDictionary<string, string> environment)
    {
        if (File.Exists(path))
            yield return Parse(path);
        else if (required)
            throw new CodegenException("CG9105", Failure.Config, $"No settings at {path}. Give --config another path, or leave it out.");
        if (EnvironmentLayer.Read(environment) is { } overrides)
            yield return overrides;
    }

    private static ConfigLayer Parse(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            var tree = ParsedText.Read(File.ReadAllText(path)).Tree;
            return tree.Kind is NodeKind.Mapping or NodeKind.Null
                ? new ConfigLayer(tree, name)
                : throw new TextSyntaxException("expected a mapping of names to values", tree.Start);
        }
        catch (TextSyntaxException error)
        {
            var position = new SourcePosition(name, error.Position.Line, error.Position.Column);
            throw new CodegenException("CG9100", Failure.Config, new Problem("CG9106", ProblemSeverity.Error, error.Message, position).ToString(), error);
        }
    }

    private static CodegenConfig Read(ConfigMap top, string root, string? named)
    {
        var profile = named ?? top.Text("profile") ?? DefaultProfile;
        var profiles = top.Map("profiles");
        if (named is not null && profiles.Names.Any() && !profiles.Names.Contains(profile))
            profiles.Wrong("CG9107", profile, $"no profile '{profile}'{Hint(profile, profiles.Names)} Profiles: {string.Join(", ", profiles.Names)}.");
        foreach (var other in profiles.Names)
            CheckKeys(profiles.Map(other));

        var chosen = profiles.Map(profile);
        var state = Path.Combine(root, ".codegen", profile);
        var config = new CodegenConfig
        {
            Root = root,
            Profile = profile,
            Connectors = Path.GetFullPath(top.Text("connectors") ?? DefaultConnectors, root),
            Lake = LakeReader.Read(chosen, root, state),
            Warehouse = Path.GetFullPath(chosen.Text("warehouse") ?? Path.Combine(state, "warehouse.duckdb"), root),
            Commit = ReadCommit(top.Map("commit").Under(chosen.Map("commit"))),
            Connections = ConnectionReader.Read(top.Map("connections"), chosen.Map("connections")),
        };
        top.RefuseUnknown();
        profiles.RefuseUnknown();
        return config;
    }

    /// <summary>Another profile's values are not resolved, since its secrets may not be here; its keys are checked all the same.</summary>
    private static void CheckKeys(ConfigMap profile)
    {
        foreach (var key in new[] { "lake", "warehouse", "commit", "connections" })
            profile.Expect(key);
        profile.RefuseUnknown();
    }

    /// <summary>A sentence's end: the nearest right name where one is near.</summary>
    internal static string Hint(string name, IEnumerable<string> known) => NearestName.Hint(name, known) is { Length: > 0 } hint ? hint : ".";

    private static CommitSettings ReadCommit(ConfigMap commit)
    {
        var settings = new CommitSettings(
            commit.Value("bytes", "a size such as 64MB or 200KB", Quantity.Bytes) ?? CommitSettings.DefaultBytes,
            commit.Value("age", "a duration such as 30s or 5m", Quantity.Duration) ?? CommitSettings.DefaultAge);
        commit.RefuseUnknown();
        return settings;
    }
}
