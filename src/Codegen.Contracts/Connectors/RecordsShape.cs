namespace Codegen.Contracts.Connectors;

/// <summary>What stands at the records' path.</summary>
public enum RecordsShape
{
    /// <summary>An array: each element is a record.</summary>
    List,

    /// <summary>An object: it is the one record.</summary>
    Object,

    /// <summary>An object whose property names are keys: each value is a record, and its key stands outside it.</summary>
    Map,
}
