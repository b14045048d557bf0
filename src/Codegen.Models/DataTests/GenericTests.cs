namespace Codegen.Models.DataTests;

/// <summary>The generic tests.</summary>
internal static class GenericTests
{
    private static readonly IReadOnlyDictionary<string, GenericTest> All = new GenericTest[]
    {
        new AcceptedValuesTest(), new ExpressionTest(), new NotNullTest(), new RelationshipsTest(), new Scd2IntegrityTest(), new UniqueTest(),
    }.ToDictionary(test => test.Name, StringComparer.Ordinal);

    /// <summary>Their names, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A test; null where there is none of that name.</summary>
    public static GenericTest? Find(string name) => All.GetValueOrDefault(name);
}
