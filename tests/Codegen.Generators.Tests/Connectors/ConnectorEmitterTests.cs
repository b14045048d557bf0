using Codegen.Generators.Connectors;
using Codegen.Testing;

namespace Codegen.Generators.Tests.Connectors;

public sealed class ConnectorEmitterTests
{
    private static readonly IReadOnlyList<EmittedFile> Files = [.. ConnectorEmitter.Emit(Example.Spec), RegistryEmitter.Emit(["acme_pay"])];

    [Fact]
    public void A_connector_prints_as_its_golden_files() => Golden.EqualFolder("acme_pay", Files.ToDictionary(file => file.Path, file => file.Text));

    [Fact]
    public void Printing_twice_gives_the_same_bytes() => Assert.Equal(ConnectorEmitter.Emit(Example.Spec), ConnectorEmitter.Emit(Example.Spec));

    [Fact]
    public void What_is_printed_compiles_without_a_warning() => Assert.Empty(Compiled.Findings(Compiled.Compile(Files)));
}
