namespace Codegen.Sandbox.Facts;

/// <summary>How a parameter's value is compared with a record's field.</summary>
internal enum FilterOperator
{
    Equal,
    AtLeast,
    After,
    AtMost,
    Before,

    /// <summary>The parameter carries its own comparisons: <c>created[gte]=…</c>.</summary>
    Range,

    /// <summary>Equal, where an asterisk stands for any text.</summary>
    Glob,
}
