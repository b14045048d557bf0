namespace Codegen.Transform.Planning;

/// <summary>What a person wants done with the selected nodes.</summary>
public enum RunVerb
{
    /// <summary>Seeds, models and tests in the order of their dependencies; what a failed test guards is not built.</summary>
    Build,

    /// <summary>Models alone.</summary>
    Run,

    /// <summary>Tests alone.</summary>
    Test,

    /// <summary>Seeds alone.</summary>
    Seed,
}
