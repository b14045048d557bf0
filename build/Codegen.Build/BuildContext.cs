namespace Codegen.Build;

/// <summary>What a task knows of its run.</summary>
/// <param name="Root">The checkout's full path.</param>
/// <param name="SpecsFolder">Where <c>generate</c> reads a folder a source; null for <c>specs/</c>.</param>
/// <param name="Output">Where <c>generate</c> writes; null for <c>generated/</c> beside the sources.</param>
/// <param name="Only">The part of a name that narrows <c>test</c> and <c>bench</c>; null for all.</param>
internal sealed record BuildContext(string Root, string? SpecsFolder, string? Output, string? Only)
{
    /// <summary>The git ref that <c>impact</c> compares with; null where none was named.</summary>
    public string? Against { get; init; }

    /// <summary>How <c>impact</c> writes what it found; null for text.</summary>
    public string? Format { get; init; }

    /// <summary>The folder that holds a folder a source.</summary>
    public string Specs => SpecsFolder ?? Below("specs");

    /// <summary>The folder that gets a folder a source.</summary>
    public string Generated => Output ?? Path.Combine(Path.GetDirectoryName(Specs)!, "generated");

    /// <summary>A path below the checkout.</summary>
    public string Below(params string[] parts) => Path.Combine([Root, .. parts]);
}
