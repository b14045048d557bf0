using Codegen.Models.Binding;
using Codegen.Models.Settings;

namespace Codegen.Models.DataTests;

/// <summary>A generic test and what it is about.</summary>
/// <param name="Settings">What a person wrote.</param>
/// <param name="On">The relation.</param>
/// <param name="Column">The column; null where it is about whole rows.</param>
/// <param name="Model">The model, where the relation is one's.</param>
internal sealed record PlannedTest(TestSettings Settings, BoundRelation On, string? Column, BoundModel? Model)
{
    /// <summary>What it does.</summary>
    public GenericTest Kind { get; } = GenericTests.Find(Settings.Kind)!;

    /// <summary>Everything that decides which rows it finds: equal ones are one test.</summary>
    public string Identity => $"{On.Known.Id}\n{Column}\n{Settings.Identity}";
}
