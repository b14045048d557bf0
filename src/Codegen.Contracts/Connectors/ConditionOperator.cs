namespace Codegen.Contracts.Connectors;

/// <summary>How a condition compares.</summary>
public enum ConditionOperator
{
    /// <summary>The field's text equals a value.</summary>
    Equal,

    /// <summary>The field's text matches a pattern in which <c>*</c> stands for any run of characters.</summary>
    Matches,
}
