namespace Codegen.Contracts.Connectors;

/// <summary>A test of one scalar field. A missing field meets no condition.</summary>
/// <param name="Field">The field.</param>
/// <param name="Operator">The comparison.</param>
/// <param name="Values">The texts to compare with: one, or several of which any may match.</param>
public sealed record Condition(FieldPath Field, ConditionOperator Operator, IReadOnlyList<string> Values);
