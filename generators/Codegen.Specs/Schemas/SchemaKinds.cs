namespace Codegen.Specs.Schemas;

/// <summary>The JSON kinds that a schema allows.</summary>
[Flags]
internal enum SchemaKinds
{
    /// <summary>Nothing is said: anything.</summary>
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,
    Compound = Array | Object,
}
