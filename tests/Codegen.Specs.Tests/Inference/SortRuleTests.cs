namespace Codegen.Specs.Tests.Inference;

public sealed class SortRuleTests
{
    private static string Parameters(string parameters) => string.Join(" ", Compiling.Stream(Api.List(headers: "Link: {schema: {type: string}}", parameters: parameters)).Request.Parameters.Select(parameter => $"{parameter.Name}={parameter.Value}"));

    [Theory]
    [InlineData("sort", "[updated, created, comments]", "direction", "[asc, desc]", "sort=created direction=asc")]
    [InlineData("order_by", "[created_at, name]", "order", "[ascending, descending]", "order_by=created_at order=ascending")]
    [InlineData("sort", "[updated, name]", "direction", "[asc, desc]", "")]
    [InlineData("sort", "[created]", "direction", "[desc]", "")]
    public void Records_are_ordered_so_that_they_do_not_move(string sort, string values, string direction, string directions, string expected) =>
        Assert.Equal(expected, Parameters($"{Api.Query(sort, $"{{type: string, enum: {values}}}")}, {Api.Query(direction, $"{{type: string, enum: {directions}}}")}"));

    [Theory]
    [InlineData("[created_asc, created_desc]", "sort=created_asc")]
    [InlineData("[created, -created]", "sort=created")]
    [InlineData("[created]", "")]
    public void One_parameter_may_say_both(string values, string expected) => Assert.Equal(expected, Parameters(Api.Query("sort", $"{{type: string, enum: {values}}}")));
}
