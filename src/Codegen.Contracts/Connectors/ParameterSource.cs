namespace Codegen.Contracts.Connectors;

/// <summary>Where a parameter's value comes from.</summary>
public enum ParameterSource
{
    /// <summary>The value itself stands in the definition.</summary>
    Constant,

    /// <summary>A scalar setting of the connection.</summary>
    Config,

    /// <summary>A part of the current entry of <see cref="StreamDefinition.Each"/>, its own or inherited from the parent; the value is the part's name.</summary>
    Each,

    /// <summary>A field of the current parent record; the value is the parameter name in <see cref="ParentDefinition.Bindings"/>.</summary>
    Parent,
}
