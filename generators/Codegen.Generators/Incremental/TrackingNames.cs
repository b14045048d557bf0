namespace Codegen.Generators.Incremental;

/// <summary>The names of the pipeline's steps, for tests that prove what an edit makes run again.</summary>
public static class TrackingNames
{
    /// <summary>One value a file under <c>specs/</c>, equal by path and checksum.</summary>
    public const string SpecText = nameof(SpecText);

    /// <summary>One value a source: its files.</summary>
    public const string Source = nameof(Source);

    /// <summary>One value a source: what was made of it. This is where the work is done.</summary>
    public const string Output = nameof(Output);

    /// <summary>One value a generated file.</summary>
    public const string File = nameof(File);

    /// <summary>The names of the sources that have a connector.</summary>
    public const string Registry = nameof(Registry);
}
