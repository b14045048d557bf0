namespace Codegen.Loading;

/// <summary>What a load did.</summary>
/// <param name="Streams">One entry a stream that could be loaded, in the order given; also where there was nothing new.</param>
/// <param name="Failures">Streams that could not be loaded, or not to the end. What was loaded of them stays.</param>
public sealed record LoadReport(IReadOnlyList<StreamLoad> Streams, IReadOnlyList<LoadFailure> Failures)
{
    /// <summary>The rows loaded in all.</summary>
    public long Rows => Streams.Sum(stream => stream.Rows);
}
