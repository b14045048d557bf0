using System.Text;
using System.Text.Json;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Records;
using Codegen.Generators.Connectors;
using Codegen.Generators.Tests.TypedRecords;
using Codegen.Generators.Text;
using Codegen.Specs;
using Codegen.Specs.Records;
using Codegen.Testing;

namespace Codegen.Generators.Tests.RealDocuments;

public sealed class RecordTests
{
    [Fact]
    public void Every_object_that_Stripe_gives_as_an_example_can_be_read_by_its_streams_reader()
    {
        Assert.SkipWhen(Corpus.Spec("stripe-2022-04.json") is null || Corpus.Data("stripe-fixtures.json") is null, Corpus.Absent);
        using var fixtures = JsonDocument.Parse(File.ReadAllText(Corpus.Data("stripe-fixtures.json")!));
        var objects = fixtures.RootElement.GetProperty("resources").EnumerateObject().ToDictionary(fixture => fixture.Name, fixture => fixture.Value.GetRawText());

        var read = Read("stripe-2022-04.json", objects.ToDictionary(fixture => fixture.Key, fixture => new[] { fixture.Value }));

        Assert.True(read.Count >= 30, $"Only {read.Count} examples belong to a stream.");
        Assert.All(read, record => Assert.Equal(RecordProblem.None, record.Problem));
        Assert.Empty(read.SelectMany(record => record.Unfit));
        Assert.All(read, record => Assert.Null(record.Shape));
    }

    [Fact]
    public void Every_issue_of_GitHubs_callback_examples_can_be_read_by_the_issues_reader()
    {
        Assert.SkipWhen(Corpus.Spec("github-api.json") is null || Corpus.Data("github-webhook-examples.json") is null, Corpus.Absent);
        using var examples = JsonDocument.Parse(File.ReadAllText(Corpus.Data("github-webhook-examples.json")!));
        var issues = Objects(examples.RootElement).Where(value => value.TryGetProperty("issue", out var issue) && issue.TryGetProperty("id", out _))
            .Select(value => value.GetProperty("issue").GetRawText()).ToArray();

        var read = Read("github-api.json", new Dictionary<string, string[]> { ["issue"] = issues });

        Assert.True(issues.Length >= 20, $"Only {issues.Length} issues.");
        Assert.All(read, record => Assert.Equal(RecordProblem.None, record.Problem));
        Assert.Empty(read.SelectMany(record => record.Unfit));

        // Two examples lack state, locked, assignee and labels, which the document requires.
        Assert.Equal(2, read.Count(record => record.Shape is not null));
    }

    /// <summary>Reads objects by the generated reader of the first stream whose columns come from the schema of that name.</summary>
    private static List<(RecordProblem Problem, IReadOnlyList<string> Unfit, RecordShapeException? Shape)> Read(string document, IReadOnlyDictionary<string, string[]> objects)
    {
        var input = new SpecInput("real", new SpecFile("specs/real/openapi.json", File.ReadAllText(Corpus.Spec(document)!)), new SpecFile("specs/real/mapping.yaml", "codegen: 1\ndefaults: {typed: true}\n"), null);
        var spec = SpecCompiler.Compile(input, TestContext.Current.CancellationToken).Connector!;
        var definition = spec.Definition;
        var streams = objects.Keys.ToDictionary(name => name, name => definition.Streams.FirstOrDefault(stream => IsOf(stream, name)));
        var used = definition with { Streams = [.. streams.Values.OfType<StreamDefinition>().Distinct()] };
        List<TypedRecord> typed = [.. spec.Typed.Where(record => used.Streams.Any(stream => stream.Name == record.Stream))];
        var assembly = Compiled.Load(Compiled.Compile([.. ConnectorEmitter.EmitCode(used, typed), RegistryEmitter.Emit(["real"])]));
        var connector = Compiled.Connectors(assembly).Single();
        var types = TypeNames.ForStreams("Real", [.. used.Streams.Select(stream => stream.Name)])
            .ToDictionary(name => name.Key, name => assembly.GetType($"Codegen.Connectors.Real.{name.Value}Records.Record", throwOnError: true)!);
        return
        [
            .. from schema in objects
               where streams[schema.Key] is not null
               from json in schema.Value
               let stream = streams[schema.Key]!
               select Read(connector.Readers[stream.Name], stream, types[stream.Name], json),
        ];
    }

    private static bool IsOf(StreamDefinition stream, string schema) =>
        stream.Schema.Columns.Any(column => column.Pointer == $"/components/schemas/{schema}/properties/id");

    private static (RecordProblem Problem, IReadOnlyList<string> Unfit, RecordShapeException? Shape) Read(IStreamReader stream, StreamDefinition definition, Type type, string json)
    {
        var page = Encoding.UTF8.GetBytes(json);
        var scan = new RecordScan(definition.Schema.Columns.Count);
        var reader = new Utf8JsonReader(page, isFinalBlock: true, new JsonReaderState(RecordScan.ReaderOptions));
        reader.Read();
        stream.Read(ref reader, scan);
        scan.Repair(page);
        List<string> unfit = [];
        foreach (var field in scan.Unfit)
            unfit.Add($"{definition.Name}.{Encoding.UTF8.GetString(page, field.NameStart, field.NameLength)}={Encoding.UTF8.GetString(page, field.ValueStart, Math.Min(60, field.ValueLength))}");
        return (scan.Problem, unfit, Record.Exception(() => Typed.Read(type, json)) as RecordShapeException);
    }

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
