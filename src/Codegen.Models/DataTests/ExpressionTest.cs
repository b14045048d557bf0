namespace Codegen.Models.DataTests;

/// <summary>
/// A condition holds in every row; where it is null, it is let through, as a check constraint does. Finds the rows where it is false.
/// </summary>
internal sealed class ExpressionTest : GenericTest
{
    /// <summary>The condition.</summary>
    public const string Expression = "expression";

    public override string Name => "expression";

    public override IReadOnlyList<string> Arguments { get; } = [Expression];

    public override string? MainArgument => Expression;

    public override string Label(PlannedTest test) =>
        TestNames.Slug(test.Settings.Arguments.GetValueOrDefault(Expression)?.Value.Text ?? "");

    public override string? Sql(TestScope test)
    {
        if (test.Text(Expression) is { } expression)
            return test.Expand(expression) is { } condition && test.Rows is { } rows ? $"select *\nfrom {rows}\nwhere not ({condition})" : null;
        if (!test.Test.Settings.Arguments.ContainsKey(Expression))
            test.Error(test.Test.Settings.At, "the test 'expression' says what must be true: {expression: \"amount >= 0\"}.");
        return null;
    }
}
