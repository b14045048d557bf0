namespace Codegen.Models.DataTests;

/// <summary>A test that is written once and put beside many columns or models.</summary>
internal abstract class GenericTest
{
    /// <summary>Its name in YAML.</summary>
    public abstract string Name { get; }

    /// <summary>The arguments that it takes.</summary>
    public virtual IReadOnlyList<string> Arguments => [];

    /// <summary>The argument that may stand in place of all; null where there is none.</summary>
    public virtual string? MainArgument => null;

    /// <summary>The query of the rows that fail it; null, reported, where it can't be written.</summary>
    public abstract string? Sql(TestScope test);

    /// <summary>The part of its node's name behind kind and relation.</summary>
    public virtual string Label(PlannedTest test) => test.Column ?? "";
}
