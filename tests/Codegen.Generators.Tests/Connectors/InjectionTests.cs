using Codegen.Contracts.Connectors;
using Codegen.Generators.Connectors;
using Codegen.Generators.Lock;
using Codegen.Generators.Tests.Text;
using Codegen.Specs;
using Codegen.Yaml;

namespace Codegen.Generators.Tests.Connectors;

public sealed class InjectionTests
{
    private static readonly HashSet<string> Members =
        ["format", "source", "title", "document_hash", "server", "auth", "headers", "config", "streams", "mapped", "decisions"];

    private static readonly IReadOnlyList<ConnectorDefinition> Connectors = [.. Payloads.All.Select(HostileConnector.With)];

    [Fact]
    public void A_hostile_text_in_any_place_declares_nothing() => Assert.All(
        Connectors,
        connector => Assert.Equal(ExpectedTree.Of(connector.Streams.Count), ExpectedTree.In([.. ConnectorEmitter.EmitCode(connector), RegistryEmitter.Emit([connector.Source])])));

    [Fact]
    public void A_hostile_text_in_any_place_compiles_to_a_text()
    {
        var compilation = Compiled.Compile([.. Connectors.SelectMany(ConnectorEmitter.EmitCode), RegistryEmitter.Emit(Connectors.Select(connector => connector.Source))]);

        var loaded = Compiled.Connectors(Compiled.Load(compilation)).ToDictionary(connector => connector.Definition.Source, connector => connector.Definition);

        Assert.All(Connectors, connector => Assert.Equal(ConnectorEmitter.EmitCode(connector), ConnectorEmitter.EmitCode(loaded[connector.Source])));
    }

    [Fact]
    public void A_hostile_text_in_the_lock_stays_a_text() => Assert.All(Payloads.All, text =>
    {
        var connector = HostileConnector.With(text);
        var spec = new ConnectorSpec(connector, [new Decision(text, text, Evidence.Names, Certainty.Low, text, text)], [text]);

        var read = ParsedText.Read(LockFile.Write(spec)).Json;

        Assert.Equal(text.Replace('\0', '\ufffd').ToWellFormed(), read.GetProperty("mapped")[0].GetString());
        Assert.Subset(Members, read.EnumerateObject().Select(property => property.Name).ToHashSet());
        Assert.Equal(connector.Streams.Count, read.GetProperty("streams").EnumerateObject().Count());
        Assert.Equal(1, read.GetProperty("decisions").GetArrayLength());
    });

    [Fact]
    public void A_hostile_name_never_leaves_its_folder()
    {
        var files = Connectors.SelectMany(connector => ConnectorEmitter.Emit(new ConnectorSpec(connector, [], [])));

        Assert.All(files, file => Assert.Matches("^[A-Za-z0-9_-]+/([A-Za-z0-9_]+\\.g\\.cs|connector\\.lock\\.yaml|models/[A-Za-z0-9_-]+\\.(yml|sql))$", file.Path));
        Assert.All(files, file => Assert.True(file.Path.Length < 240));
    }
}
