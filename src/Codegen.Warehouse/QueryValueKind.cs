namespace Codegen.Warehouse;

/// <summary>How the text of a result's values reads, for writers of other formats.</summary>
public enum QueryValueKind
{
    /// <summary>Any text, times and dates included.</summary>
    Text,

    /// <summary>
    /// A number in invariant notation with all its digits; of a floating-point column also <c>nan</c>, <c>inf</c> and <c>-inf</c>.
    /// </summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A JSON document: JSON columns, and nested values written as JSON.</summary>
    Json,
}
