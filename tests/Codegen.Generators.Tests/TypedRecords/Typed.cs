using System.Text;
using Codegen.Contracts.Errors;
using Codegen.Contracts.Records;
using Codegen.Generators.Connectors;
using Codegen.Specs;

namespace Codegen.Generators.Tests.TypedRecords;

/// <summary>Sources whose streams are typed.</summary>
internal static class Typed
{
    /// <summary>A document with every shape that a record may have: references, cycles, allOf, unions, nulls, maps, lists, dates, odd names.</summary>
    public const string Document = """
        openapi: 3.0.3
        info: {title: Zoo, version: '1'}
        servers: [{url: 'https://api.zoo.example'}]
        paths:
          /animals:
            get:
              operationId: listAnimals
              responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/animal'}}}}}}
        components:
          schemas:
            animal:
              description: An animal & its <keeper>.
              required: [id, name, born, weight, tags, chip]
              allOf:
                - {$ref: '#/components/schemas/named'}
                - type: object
                  properties:
                    id: {type: integer, description: 'Counts up. */ // "quoted"'}
                    born: {type: string, format: date}
                    seen_at: {type: string, format: date-time}
                    weight: {type: number}
                    length: {type: number, format: double, nullable: true}
                    fed: {type: boolean}
                    mother: {$ref: '#/components/schemas/animal'}
                    children: {type: array, items: {$ref: '#/components/schemas/animal'}}
                    tags: {type: array, items: {type: string, nullable: true}}
                    grid: {type: array, items: {type: array, items: {type: integer}}}
                    notes: {type: object, additionalProperties: {type: string}}
                    extra: {type: object}
                    chip: {oneOf: [{type: string}, {$ref: '#/components/schemas/chip'}]}
                    diet: {anyOf: [{$ref: '#/components/schemas/meat'}, {$ref: '#/components/schemas/plants'}]}
                    kind: {type: string, enum: [cat, dog]}
                    home: {type: object, required: [street], properties: {street: {type: string}, record: {type: string}}}
                    'class': {type: string}
                    'Record': {type: string}
                    'get_type': {type: string}
                    'a b': {type: string}
                    'a-b': {type: string}
                    '日本': {type: string}
                    '1st': {type: string}
            named: {type: object, properties: {name: {type: string}}}
            chip: {type: object, properties: {code: {type: string}}}
            meat: {type: object, properties: {grams: {type: integer}, from: {type: string}}}
            plants: {type: object, properties: {grams: {type: integer}, leaves: {type: integer}}}
        """;

    /// <summary>Types every stream of a document.</summary>
    public static SourceOutput Generate(string document, string streams = "streams: [animals]", string source = "zoo", string file = "openapi.yaml") =>
        SourceGeneration.Run(
            new SpecInput(
                source,
                new SpecFile($"specs/{source}/{file}", document),
                new SpecFile($"specs/{source}/mapping.yaml", $"codegen: 1\ndefaults: {{typed: true}}\n{streams}\n"),
                null),
            TestContext.Current.CancellationToken);

    /// <summary>A record as a type that was generated for it.</summary>
    public static object Read(Type type, string json)
    {
        var read = typeof(RecordObservation).GetMethod(nameof(RecordObservation.Read))!.MakeGenericMethod(type).CreateDelegate<ReadRecord>(new RecordObservation());
        return read(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>The code of what must succeed, with its registry.</summary>
    public static IReadOnlyList<EmittedFile> Code(SourceOutput output)
    {
        Assert.True(output.Succeeded, string.Join('\n', output.Problems.Where(problem => problem.Severity == ProblemSeverity.Error)));
        return [.. output.Files.Where(file => file.IsCode), RegistryEmitter.Emit([output.Source])];
    }

    private delegate object ReadRecord(ReadOnlySpan<byte> record);
}
