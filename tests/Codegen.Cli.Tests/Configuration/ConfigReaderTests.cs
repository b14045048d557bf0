using Codegen.Contracts.Errors;

namespace Codegen.Cli.Tests.Configuration;

public sealed class ConfigReaderTests
{
    [Fact]
    public void Everything_has_a_default()
    {
        using var file = new SettingsFile("");
        var config = file.Read();
        Assert.Equal("dev", config.Profile);
        Assert.Equal(Path.Combine(file.Folder, ".codegen", "dev", "lake"), config.Lake.Folder);
        Assert.Equal(Path.Combine(file.Folder, ".codegen", "dev", "warehouse.duckdb"), config.Warehouse);
        Assert.Equal(TimeSpan.FromSeconds(30), config.Commit.Age);
        Assert.Empty(config.Connections);
    }

    [Fact]
    public void A_connection_is_of_the_source_of_its_name_unless_it_says_another()
    {
        using var file = new SettingsFile("connections: {github: {}, work: {source: github, streams: [issues]}}");
        var connections = file.Read().Connections;
        Assert.Equal(["github", "github"], connections.Select(connection => connection.Source));
        Assert.Equal(["issues"], connections[1].Streams!);
    }

    [Fact]
    public void A_profile_overrides_a_connection_key_by_key_and_the_environment_both()
    {
        using var file = new SettingsFile("""
            connections: {github: {server: "https://one.example", secrets: {token: a}, config: {repos: [x/y]}}}
            profiles: {test: {connections: {github: {server: "https://two.example", allow_private: true}}}}
            """);
        file.With("CODEGEN__CONNECTIONS__GITHUB__CONFIG__REPOS", "[o/r, o/s]").With("CODEGEN__CONNECTIONS__GITHUB__SECRETS__TOKEN", "b");
        var connection = Assert.Single(file.Read("test").Connections);
        Assert.Equal(new Uri("https://two.example"), connection.Server);
        Assert.True(connection.AllowPrivate);
        Assert.Equal(["o/r", "o/s"], connection.Config["repos"]);
        Assert.Equal("b", connection.Secrets["token"].Reveal());
        Assert.Equal("***", connection.Secrets["token"].ToString());
    }

    [Fact]
    public void The_lake_may_be_a_bucket()
    {
        using var file = new SettingsFile("""
            profiles: {dev: {lake: {url: "s3://data/codegen", service_url: "http://127.0.0.1:5601", path_style: true, access_key: k, secret_key: "${env:SECRET}"}}}
            """);
        var lake = file.With("SECRET", "s").Read().Lake;
        Assert.Null(lake.Folder);
        Assert.Equal(("data", "codegen"), (lake.Bucket!.Bucket, lake.Bucket.Prefix));
        Assert.True(lake.Bucket.ForcePathStyle);
        Assert.Equal("s", lake.Bucket.SecretAccessKey!.Reveal());
    }

    [Fact]
    public void A_secret_that_is_not_here_stops_only_who_uses_the_connection()
    {
        using var file = new SettingsFile("connections: {github: {secrets: {token: '${env:NO_SUCH_TOKEN}'}}}");
        var connection = Assert.Single(file.Read().Connections);
        var error = Assert.Throws<CodegenException>(connection.Missing.ThrowIfAny);
        Assert.Equal("codegen.yaml(1,41): error CG9104: 'connections.github.secrets.token' needs the environment variable NO_SUCH_TOKEN, which is not set. Run: export NO_SUCH_TOKEN=…", error.Message);
    }

    [Theory]
    [InlineData("conections: {}", "codegen.yaml(1,1): error CG9101: unknown key 'conections'; did you mean 'connections'? Known here: commit, connections, connectors, profile, profiles.")]
    [InlineData("connections: {github: {sorce: x}}", "codegen.yaml(1,24): error CG9101: unknown key 'connections.github.sorce'; did you mean 'source'? Known here: allow_private, config, http, secrets, server, source, streams.")]
    [InlineData("connections: {github: {server: ftp://x}}", "codegen.yaml(1,32): error CG9103: 'connections.github.server' must be an absolute address without credentials, such as https://api.example.com.")]
    [InlineData("connections: {github: {server: 'https://user:canary@x'}}", "codegen.yaml(1,32): error CG9103: 'connections.github.server' must be an absolute address without credentials, such as https://api.example.com.")]
    [InlineData("connections: [github]", "codegen.yaml(1,14): error CG9102: 'connections' must be a mapping of names to values.")]
    [InlineData("commit: {bytes: lots}", "codegen.yaml(1,17): error CG9103: 'commit.bytes' must be a size such as 64MB or 200KB.")]
    [InlineData("commit: {age: 30}", "codegen.yaml(1,15): error CG9103: 'commit.age' must be a duration such as 30s or 5m.")]
    [InlineData("profiles: {dev: {warehose: x}}", "codegen.yaml(1,18): error CG9101: unknown key 'profiles.dev.warehose'; did you mean 'warehouse'? Known here: commit, connections, lake, warehouse.")]
    [InlineData("profiles: {dev: {lake: {bucket: x}}}", "codegen.yaml(1,25): error CG9101: unknown key 'profiles.dev.lake.bucket'. Known here: access_key, checksums, path_style, region, secret_key, service_url, session_token, url.")]
    public void What_is_wrong_is_said_with_its_place_and_the_nearest_right_name(string text, string expected)
    {
        using var file = new SettingsFile(text);
        Assert.Equal(expected, file.Refusal());
    }

    [Fact]
    public void All_problems_are_said_at_once()
    {
        using var file = new SettingsFile("commit: {bytes: x, age: y}\nnothing: 1");
        Assert.Equal(3, file.Refusal().Split('\n').Length);
    }

    [Fact]
    public void A_profile_that_is_not_there_is_named_with_the_nearest_one()
    {
        using var file = new SettingsFile("profiles: {dev: {}, demo: {}}");
        Assert.Equal("codegen.yaml(1,11): error CG9107: no profile 'domo'; did you mean 'demo'? Profiles: demo, dev.", file.Refusal("domo"));
    }

    [Theory]
    [InlineData("a: [", "CG9106")]
    [InlineData("- a", "CG9106")]
    public void A_text_that_is_no_mapping_is_refused_with_its_place(string text, string code)
    {
        using var file = new SettingsFile(text);
        Assert.Matches($@"^codegen\.yaml\(\d+,\d+\): error {code}: ", file.Refusal());
    }
}
