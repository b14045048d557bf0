using Codegen.Cli.Configuration;
using Codegen.Contracts.Errors;

namespace Codegen.Cli.Tests.Configuration;

/// <summary>A <c>codegen.yaml</c> in a folder of its own.</summary>
internal sealed class SettingsFile : IDisposable
{
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);

    public SettingsFile(string text)
    {
        Folder = Directory.CreateTempSubdirectory("codegen-settings-").FullName;
        File.WriteAllText(Path.Combine(Folder, "codegen.yaml"), text);
    }

    public string Folder { get; }

    public SettingsFile With(string variable, string value)
    {
        _environment[variable] = value;
        return this;
    }

    public CodegenConfig Read(string? profile = null) => ConfigReader.Read(null, Folder, profile, _environment);

    public string Refusal(string? profile = null)
    {
        var error = Assert.Throws<CodegenException>(() => Read(profile));
        Assert.Equal(Failure.Config, error.Failure);
        return error.Message;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
