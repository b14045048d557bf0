namespace Codegen.Specs.Inference;

/// <summary>Which time of a record something is about.</summary>
internal enum TimeSubject
{
    /// <summary>When it last changed.</summary>
    Update,

    /// <summary>When it came to be.</summary>
    Creation,

    /// <summary>Some other field, named.</summary>
    Field,
}
