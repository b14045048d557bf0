namespace Codegen.Models.DataTests;

/// <summary>A generic test as SQL that nobody has bound yet.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Test">What it is.</param>
/// <param name="Scope">What it was written from.</param>
/// <param name="Sql">The query of the rows that fail it.</param>
internal sealed record WrittenTest(string Name, PlannedTest Test, TestScope Scope, string Sql)
{
    /// <summary>Whether a person wrote some of its SQL.</summary>
    public bool HoldsForeignSql => Test.Settings.Where is not null || Test.Kind is ExpressionTest;
}
