using System.Reflection;
using System.Text;
using Codegen.Contracts.Records;
using Codegen.Generators.Connectors;
using Microsoft.CodeAnalysis;

namespace Codegen.Generators.Tests.TypedRecords;

public sealed class HookTests
{
    private const string Ret = "2A";

    private const string Hook = """
        namespace Codegen.Connectors.Zoo;

        public sealed partial class AnimalsReader
        {
            private readonly global::System.Collections.Generic.List<string> _names = [];

            public global::System.Collections.Generic.IReadOnlyList<string> Names => _names;

            partial void OnRecord(AnimalsRecords.Record record)
            {
                if (record.Id == 13)
                    throw new global::System.InvalidOperationException("Bad luck.");
                _names.Add(record.Name);
            }
        }
        """;

    private static readonly IReadOnlyList<EmittedFile> Files = Typed.Code(Typed.Generate(Typed.Document));

    [Fact]
    public void A_hook_that_nobody_wrote_is_compiled_away_with_its_call_and_the_deserialisation()
    {
        var reader = Compiled.Load(Compiled.Compile(Files)).GetType("Codegen.Connectors.Zoo.AnimalsReader", throwOnError: true)!;

        Assert.Null(reader.GetMethod("OnRecord", BindingFlags.Instance | BindingFlags.NonPublic));
        var observe = reader.GetMethod(nameof(IStreamReader.Observe))!.GetMethodBody()!;
        Assert.Equal(Ret, Convert.ToHexString(observe.GetILAsByteArray()!));
        Assert.Empty(observe.LocalVariables);

        var observation = new RecordObservation();
        ((IStreamReader)Activator.CreateInstance(reader)!).Observe("not even JSON"u8, observation);
        Assert.Equal(0, observation.Asked);
    }

    [Fact]
    public void A_hook_that_somebody_wrote_sees_the_record()
    {
        var compilation = Compiled.Compile([.. Files, new EmittedFile("zoo/Hook.cs", Hook)]);
        var reader = Activator.CreateInstance(Compiled.Load(compilation, DiagnosticSeverity.Warning).GetType("Codegen.Connectors.Zoo.AnimalsReader", throwOnError: true)!)!;
        var observation = new RecordObservation();

        ((IStreamReader)reader).Observe(Encoding.UTF8.GetBytes(Animal(1)), observation);

        Assert.Equal(1, observation.Asked);
        Assert.Equal(["Tom"], (IReadOnlyList<string>)reader.GetType().GetProperty("Names")!.GetValue(reader)!);
        Assert.Throws<InvalidOperationException>(() => ((IStreamReader)reader).Observe(Encoding.UTF8.GetBytes(Animal(13)), observation));
        Assert.Throws<RecordShapeException>(() => ((IStreamReader)reader).Observe("""{"id":[]}"""u8, observation));
    }

    private static string Animal(int id) => $$"""{"id":{{id}},"name":"Tom","born":"2020-02-29","weight":1,"tags":[],"chip":1}""";

    [Fact]
    public void A_stream_that_is_not_typed_has_neither()
    {
        var untyped = Typed.Generate(Typed.Document, "streams: {animals: {typed: false}}");

        Assert.DoesNotContain(untyped.Files, file => file.Text.Contains("OnRecord", StringComparison.Ordinal) || file.Path.Contains("Records", StringComparison.Ordinal));
    }
}
