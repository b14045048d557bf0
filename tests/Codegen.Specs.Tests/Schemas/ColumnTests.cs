using Codegen.Contracts.Schemas;

namespace Codegen.Specs.Tests.Schemas;

public sealed class ColumnTests
{
    private static Column Column(string schema, string components = "") => Assert.Single(Compiling.Stream(Api.List($"field: {schema}") + components).Schema.Columns);

    [Theory]
    [InlineData("{type: string}", ColumnType.Text)]
    [InlineData("{type: string, format: date-time}", ColumnType.Timestamp)]
    [InlineData("{type: string, format: date}", ColumnType.Date)]
    [InlineData("{type: string, format: uuid}", ColumnType.Text)]
    [InlineData("{type: integer}", ColumnType.Integer)]
    [InlineData("{type: integer, format: unix-time}", ColumnType.Integer)]
    [InlineData("{type: number}", ColumnType.Decimal)]
    [InlineData("{type: number, format: double}", ColumnType.Double)]
    [InlineData("{type: number, format: float}", ColumnType.Double)]
    [InlineData("{type: boolean}", ColumnType.Boolean)]
    [InlineData("{type: object}", ColumnType.Json)]
    [InlineData("{type: array, items: {type: string}}", ColumnType.Json)]
    [InlineData("{}", ColumnType.Json)]
    [InlineData("true", ColumnType.Json)]
    [InlineData("{properties: {a: {type: string}}}", ColumnType.Json)]
    [InlineData("{enum: [a, b]}", ColumnType.Text)]
    [InlineData("{enum: [1, 2]}", ColumnType.Integer)]
    [InlineData("{format: date-time}", ColumnType.Timestamp)]
    [InlineData("{type: [string, 'null'], format: date-time}", ColumnType.Timestamp)]
    [InlineData("{type: [integer, string]}", ColumnType.Text)]
    [InlineData("{type: [integer, number]}", ColumnType.Decimal)]
    [InlineData("{type: [integer, object]}", ColumnType.Json)]
    [InlineData("{anyOf: [{type: string}, {type: object}]}", ColumnType.Text)]
    [InlineData("{anyOf: [{type: integer}, {type: object}]}", ColumnType.Json)]
    [InlineData("{oneOf: [{type: integer}, {type: 'null'}]}", ColumnType.Integer)]
    [InlineData("{oneOf: [{type: integer}, {enum: [null]}]}", ColumnType.Integer)]
    [InlineData("{oneOf: [{type: integer}, {type: number}]}", ColumnType.Decimal)]
    [InlineData("{oneOf: [{oneOf: [{type: string}, {type: integer}]}, {type: 'null'}]}", ColumnType.Text)]
    [InlineData("{allOf: [{type: string}, {format: date-time}]}", ColumnType.Timestamp)]
    [InlineData("{nullable: true, allOf: [{type: integer}]}", ColumnType.Integer)]
    [InlineData("{items: [{type: string}, {type: 'null'}]}", ColumnType.Text)]
    public void A_schema_has_its_column_type(string schema, ColumnType type) => Assert.Equal(type, Column(schema).Type);

    [Theory]
    [InlineData("{type: string}", false)]
    [InlineData("{type: [string, 'null']}", false)]
    [InlineData("{anyOf: [{type: string}, {type: string, format: date-time}]}", false)]
    [InlineData("{anyOf: [{type: string}, {enum: ['']}]}", false)]
    [InlineData("{anyOf: [{type: integer}, {type: object}]}", false)]
    [InlineData("{type: [integer, string]}", true)]
    [InlineData("{anyOf: [{type: string}, {type: object}]}", true)]
    [InlineData("{anyOf: [{type: string}, {properties: {a: {type: string}}}]}", true)]
    [InlineData("{oneOf: [{oneOf: [{type: string, format: date}, {type: boolean}]}, {type: 'null'}]}", true)]
    public void Strings_beside_other_things_are_a_union_that_takes_both(string schema, bool union) => Assert.Equal(union, Column(schema).Union);

    [Theory]
    [InlineData("id: {type: integer}", false)]
    [InlineData("id: {type: integer, nullable: true}", true)]
    [InlineData("id: {type: [integer, 'null']}", true)]
    [InlineData("id: {oneOf: [{type: integer}, {type: 'null'}]}", true)]
    [InlineData("id: {enum: [1, null]}", true)]
    [InlineData("other: {type: integer}", true)]
    public void What_is_required_and_never_null_is_not_nullable(string field, bool nullable) =>
        Assert.Equal(nullable, Assert.Single(Compiling.Stream(Api.List(field)).Schema.Columns).Nullable);

    [Fact]
    public void Names_that_collide_get_a_suffix_and_what_no_warehouse_finds_travels_in_extra()
    {
        var columns = Compiling.Stream(Api.List("id: {type: string}, ID: {type: string}, _key: {type: string}, id_2: {type: string}, '': {type: string}, \"a\\0b\": {type: string}")).Schema.Columns;
        Assert.Equal(["id", "ID_2", "_key_2", "id_2_2", "field"], columns.Select(column => column.Name));
        Assert.Equal([false, true, false, false, true], columns.Select(column => column.InExtra));
    }

    [Fact]
    public void Parts_of_a_record_are_merged_in_order()
    {
        var document = Api.List("name: {type: string}").Replace("thing: {", "base: {type: object, required: [id], properties: {id: {type: integer, description: The id.}}}\n    thing: {allOf: [{$ref: '#/components/schemas/base'}, {properties: {size: {type: integer}}}], ");
        var columns = Compiling.Stream(document).Schema.Columns;
        Assert.Equal(["name", "id", "size"], columns.Select(column => column.Name));
        Assert.Equal(("The id.", "/components/schemas/base/properties/id"), (columns[1].Description, columns[1].Pointer));
    }

    [Fact]
    public void A_union_of_records_has_the_fields_of_all_and_requires_none()
    {
        var document = Api.List().Replace("thing: {type: object, required: [id], properties: { id: {type: integer} }}", "thing: {anyOf: [{type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}, {type: object, properties: {b: {type: string}}}]}");
        var columns = Compiling.Stream(document).Schema.Columns;
        Assert.Equal([("a", ColumnType.Text, true), ("b", ColumnType.Text, true)], columns.Select(column => (column.Name, column.Type, column.Nullable)));
    }

    [Fact]
    public void A_record_without_declared_fields_is_kept_whole()
    {
        var schema = Compiling.Stream(Api.List("").Replace("properties: {  }", "additionalProperties: true")).Schema;
        Assert.True(schema.WholeRecord);
        Assert.Equal(("value", ColumnType.Json), (Assert.Single(schema.Columns).Name, schema.Columns[0].Type));
    }

    [Theory]
    [InlineData("email: {type: string}", "email")]
    [InlineData("contact: {type: string, format: email}", "email")]
    [InlineData("phoneNumber: {type: string}", "phone")]
    [InlineData("date_of_birth: {type: string}", "birth")]
    [InlineData("ip_address: {type: string}", "ip")]
    [InlineData("last_name: {type: string}", "name")]
    [InlineData("address_url: {type: string}", null)]
    [InlineData("shipping: {type: string}", null)]
    [InlineData("title: {type: string}", null)]
    public void Personal_data_is_suspected_by_name_and_format(string field, string? kind) => Assert.Equal(kind, Assert.Single(Compiling.Stream(Api.List(field)).Schema.Columns).Pii);
}
