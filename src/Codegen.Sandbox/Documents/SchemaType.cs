namespace Codegen.Sandbox.Documents;

/// <summary>The JSON type that a schema allows.</summary>
internal enum SchemaType
{
    /// <summary>The schema doesn't say.</summary>
    Any,
    String,
    Integer,
    Number,
    Boolean,
    Object,
    Array,
}
