namespace Codegen.Build;

/// <summary>What a task knows of its run.</summary>
/// <param name="Root">The checkout's full path.</param>
/// <param name="Output">Where <c>generate</c> writes; null for <c>generated/</c>.</param>
/// <param name="Only">The part of a name that narrows <c>test</c> and <c>bench</c>; null for all.</param>
internal sealed record BuildContext(string Root, string? Output, string? Only)
{
    /// <summary>A path below the checkout.</summary>
    public string Below(params string[] parts) => Path.Combine([Root, .. parts]);
}
