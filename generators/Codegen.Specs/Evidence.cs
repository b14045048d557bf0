namespace Codegen.Specs;

/// <summary>What a value of a connector was taken from, strongest first.</summary>
public enum Evidence
{
    /// <summary>The source's <c>mapping.yaml</c>: a person said so.</summary>
    Mapping,

    /// <summary>The source's <c>observed.yaml</c>: live sampling saw it and a person committed it.</summary>
    Observed,

    /// <summary>The document's structure: a schema, a parameter, a declared header.</summary>
    Spec,

    /// <summary>A description in the document.</summary>
    Prose,

    /// <summary>What things are called.</summary>
    Names,

    /// <summary>Nothing: what we do where nobody says anything.</summary>
    Default,
}
