namespace Codegen.Specs;

/// <summary>How sure a decision is.</summary>
public enum Certainty
{
    /// <summary>Stated, or follows from what is stated.</summary>
    High,

    /// <summary>Usual for such documents; look at it once.</summary>
    Medium,

    /// <summary>A guess: confirm it in the mapping.</summary>
    Low,
}
