using Codegen.Contracts.Commits;

namespace Codegen.Ingestion.Execution;

/// <summary>Where the slice starts that records are filed under in the lake.</summary>
internal static class SliceStart
{
    /// <summary>The interval's start; the run's where there is no interval, or one without a lower bound.</summary>
    public static DateTimeOffset Of(Interval? interval, DateTimeOffset runStart) =>
        interval is { } bounded && bounded.From > DateTimeOffset.MinValue ? bounded.From : runStart;
}
