namespace Codegen.Sandbox.Facts;

/// <summary>The order of a list, and the parameters that change it.</summary>
/// <param name="Field">The field that orders unless asked; null for the order of creation.</param>
/// <param name="Descending">The direction unless asked.</param>
/// <param name="SortParameter">The parameter that names the order; null where there is none.</param>
/// <param name="SortFields">What its values mean: a field each.</param>
/// <param name="DirectionParameter">The parameter of the direction; null where there is none.</param>
/// <param name="Stated">Whether <paramref name="Field"/> is stated for requests that don't sort: the direction's parameter then counts only beside a sort.</param>
internal sealed record OrderFacts(
    string? Field,
    bool Descending,
    string? SortParameter,
    IReadOnlyDictionary<string, string> SortFields,
    string? DirectionParameter,
    bool Stated);
