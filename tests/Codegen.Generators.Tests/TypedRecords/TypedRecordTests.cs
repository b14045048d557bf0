using System.Globalization;
using Codegen.Contracts.Records;
using Codegen.Generators.Connectors;
using Codegen.Testing;

namespace Codegen.Generators.Tests.TypedRecords;

public sealed class TypedRecordTests
{
    private static readonly IReadOnlyList<EmittedFile> Files = Typed.Code(Typed.Generate(Typed.Document));

    private static readonly Lazy<Type> Record =
        new(() => Compiled.Load(Compiled.Compile(Files)).GetType("Codegen.Connectors.Zoo.AnimalsRecords.Record", throwOnError: true)!);

    /// <summary>All that a record must have.</summary>
    private const string Whole = """{"id":2,"name":"Tom","born":"2020-02-29","weight":1,"tags":[],"chip":1}""";

    [Fact]
    public void A_typed_stream_prints_as_its_golden_file() =>
        Golden.Equal("Animals.Records.g.cs", Files.Single(file => file.Path == "zoo/Animals.Records.g.cs").Text);

    [Fact]
    public void Types_compile_without_a_warning() => Assert.Empty(Compiled.Findings(Compiled.Compile(Files)));

    [Fact]
    public void Printing_twice_gives_the_same_bytes() => Assert.Equal(Files, Typed.Code(Typed.Generate(Typed.Document)));

    [Fact]
    public void A_record_fills_its_type()
    {
        const string Json = """
            {"id":1,"name":"Tom","born":"2020-02-29","seen_at":"2026-01-02T03:04:05+01:00","weight":3.123456789012345678,"length":null,"fed":true,
            "mother":@,"children":[@],"tags":["a",null],"grid":[[1,2],[]],"notes":{"x":"y"},"extra":{"z":[1]},
            "chip":"c1","diet":{"grams":5,"from":"cow"},"kind":"axolotl","home":{"street":"S"},"class":"k","a b":"1","a-b":"2","日本":"j","1st":"f","unknown":1}
            """;

        var record = Read(Json.Replace("@", Whole.Replace("\"Tom\"", "\"Eve\"", StringComparison.Ordinal), StringComparison.Ordinal));

        object?[] told =
        [
            record.Id, record.Name, record.Born.ToString("O", CultureInfo.InvariantCulture), record.SeenAt.UtcDateTime.Hour,
            record.Weight.ToString(CultureInfo.InvariantCulture), record.Length, record.Fed, record.Mother.Name, record.Children[0].Id,
            string.Join('|', record.Tags), record.Grid[0].Count, record.Notes["x"], record.Extra.GetProperty("z").GetArrayLength(), record.Chip.ToString(),
            record.Diet.Grams, record.Diet.From, record.Kind, record.Home.Street, record.Class, record.AB, record.ABValue, record.Value, record.Value1st,
        ];
        Assert.Equal("1 Tom 2020-02-29 2 3.123456789012345678  True Eve 2 a| 2 y 1 c1 5 cow axolotl S k 1 2 j f", string.Join(' ', told));
    }

    [Theory]
    [InlineData("\"id\":2", "\"id\":\"two\"", "$.id")]
    [InlineData("\"id\":2", "\"id\":null", "$.id")]
    [InlineData("\"id\":2,", "", "$")]
    [InlineData("\"name\":\"Tom\"", "\"name\":null", "$.name")]
    [InlineData("2020-02-29", "2020-02-30", "$.born")]
    [InlineData("\"tags\":[]", "\"tags\":[1]", "$.tags[0]")]
    public void A_record_that_is_otherwise_says_where(string part, string other, string path) => Assert.Equal(
        path,
        Assert.Throws<RecordShapeException>(() => Read(Whole.Replace(part, other, StringComparison.Ordinal))).Path);

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    public void What_is_no_object_is_no_record(string json) => Assert.Equal("$", Assert.Throws<RecordShapeException>(() => Read(json)).Path);

    [Fact]
    public void A_stream_whose_records_declare_nothing_is_not_typed_by_a_default_and_an_error_by_name()
    {
        var open = Typed.Document.Replace("items: {$ref: '#/components/schemas/animal'}", "items: {type: object}", StringComparison.Ordinal);

        Assert.DoesNotContain(Typed.Generate(open, "streams: {animals: listAnimals}").Files, file => file.Path.EndsWith(".Records.g.cs", StringComparison.Ordinal));
        var error = Assert.Single(Typed.Generate(open, "streams: {animals: {from: listAnimals, typed: true}}").Problems, problem => problem.Code == "CG0115");
        Assert.Equal("specs/zoo/mapping.yaml(3,47)", error.Position.ToString());
    }

    private static dynamic Read(string json) => Typed.Read(Record.Value, json);
}
