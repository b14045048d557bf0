using Codegen.Models.Impact;

namespace Codegen.Models.Tests.Impact;

public sealed class TypeChangesTests
{
    [Theory]
    [InlineData("INTEGER", "BIGINT", ChangeKind.TypeWidened)]
    [InlineData("BIGINT", "INTEGER", ChangeKind.TypeNarrowed)]
    [InlineData("BIGINT", "HUGEINT", ChangeKind.TypeWidened)]
    [InlineData("BIGINT", "DECIMAL(38,12)", ChangeKind.TypeWidened)]
    [InlineData("HUGEINT", "DECIMAL(38,12)", ChangeKind.TypeWidened)]
    [InlineData("DECIMAL(38,12)", "BIGINT", ChangeKind.TypeNarrowed)]
    [InlineData("DECIMAL(10,2)", "DECIMAL(38,12)", ChangeKind.TypeWidened)]
    [InlineData("DECIMAL(38,12)", "DECIMAL(38,2)", ChangeKind.TypeChanged)]
    [InlineData("FLOAT", "DOUBLE", ChangeKind.TypeWidened)]
    [InlineData("INTEGER", "DOUBLE", ChangeKind.TypeWidened)]
    [InlineData("BIGINT", "DOUBLE", ChangeKind.TypeChanged)]
    [InlineData("VARCHAR", "BIGINT", ChangeKind.TypeNarrowed)]
    [InlineData("JSON", "VARCHAR", ChangeKind.TypeNarrowed)]
    [InlineData("BIGINT", "VARCHAR", ChangeKind.TypeChanged)]
    [InlineData("VARCHAR", "JSON", ChangeKind.TypeChanged)]
    [InlineData("DATE", "TIMESTAMP WITH TIME ZONE", ChangeKind.TypeChanged)]
    [InlineData("BOOLEAN", "INTEGER", ChangeKind.TypeChanged)]
    public void A_type_holds_more_less_or_something_else(string before, string after, ChangeKind kind) =>
        Assert.Equal(kind, TypeChanges.Classify(before, after));
}
