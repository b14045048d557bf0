using Codegen.Specs.Records;

namespace Codegen.Specs.Tests.Records;

public sealed class TypedRecordTests
{
    private const string Mapping = "codegen: 1\nstreams: {things: {typed: true}}\n";

    [Fact]
    public void Nobody_who_did_not_ask_gets_types() => Assert.Empty(Compiling.Connector(Api.List("id: {type: integer}")).Typed);

    [Fact]
    public void Who_asked_gets_them_with_the_evidence()
    {
        var connector = Compiling.Connector(Api.List("id: {type: integer}, name: {type: string, nullable: true}"), Mapping);

        var record = Assert.Single(connector.Typed);
        Assert.Equal(("things", "Record"), (record.Stream, Assert.Single(record.Types).Name));
        Assert.Equal(["Id Integer False", "Name Text True"], record.Types[0].Members.Select(member => $"{member.Name} {member.Value.Kind} {member.Nullable}"));
        Assert.Equal(Evidence.Mapping, Compiling.Decision(connector, "streams.things.typed").From);
    }

    [Fact]
    public void A_schema_within_itself_is_one_type()
    {
        var record = Build("parent: {$ref: '#/components/schemas/thing'}, more: {type: array, items: {$ref: '#/components/schemas/thing'}}");

        Assert.Equal(["Record", "Record"], Assert.Single(record.Types).Members.Select(member => member.Value.Item?.Type ?? member.Value.Type));
    }

    [Fact]
    public void Types_are_named_by_their_components_else_by_their_place_and_never_twice()
    {
        var record = Build("a: {type: object, properties: {x: {type: string}}}, b: {$ref: '#/components/schemas/record-a'}", "    record-a: {type: object, properties: {y: {type: string}}}\n");

        Assert.Equal(["Record", "RecordA", "RecordB"], record.Types.Select(type => type.Name));
    }

    [Fact]
    public void What_lies_too_deep_is_any_value()
    {
        var chain = string.Concat(Enumerable.Range(0, 150).Select(at => $"    n{at}: {{type: object, properties: {{next: {{$ref: '#/components/schemas/n{at + 1}'}}}}}}\n"));
        var record = Build("next: {$ref: '#/components/schemas/n0'}", chain + "    n150: {type: object, properties: {x: {type: string}}}\n");

        Assert.Equal(100, record.Types.Count);
        Assert.Equal(RecordValue.Any, record.Types[^1].Members.Single().Value);
    }

    [Fact]
    public void Lists_in_lists_without_end_are_any_value_at_last()
    {
        var value = Build("endless: {$ref: '#/components/schemas/endless'}", "    endless: {type: array, items: {$ref: '#/components/schemas/endless'}}\n").Types[0].Members[0].Value;

        var depth = 0;
        for (; value.Item is { } item; value = item)
            depth++;
        Assert.Equal((8, RecordValueKind.Any), (depth, value.Kind));
    }

    [Fact]
    public void Typed_is_true_or_false() =>
        Assert.Contains("(2,27): error CG0103: 'typed' must be true or false; found 'yes please'", Compiling.Errors(Api.List(), "codegen: 1\nstreams: {things: {typed: yes please}}\n"), StringComparison.Ordinal);

    private static TypedRecord Build(string fields, string components = "") => Compiling.Connector(Api.List(fields) + "\n" + components, Mapping).Typed.Single();
}
