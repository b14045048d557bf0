namespace Codegen.Sandbox.Facts;

/// <summary>A parameter that narrows a list.</summary>
/// <param name="Parameter">The parameter; several values mean any of them.</param>
/// <param name="Field">The field that is compared, members joined by dots; through arrays, any item counts.</param>
/// <param name="Operator">How.</param>
/// <param name="All">The value that narrows nothing, such as <c>all</c>; null where there is none.</param>
/// <param name="Default">The value that a request without the parameter means; null for none.</param>
internal sealed record FilterFacts(string Parameter, string Field, FilterOperator Operator, string? All, string? Default);
