using Codegen.Contracts.Records;
using Codegen.Lake;

namespace Codegen.Loading.Tests.Support;

/// <summary>What a commit of a test says besides its records.</summary>
internal sealed record Landed
{
    public string Lane { get; init; } = Lanes.Batch;

    public DateTimeOffset At { get; init; } = TestLake.Start;

    public DateTimeOffset? Version { get; init; }

    public DateTimeOffset? Slice { get; init; }

    public string Partition { get; init; } = "";

    public string Key { get; init; } = "";

    public RecordOp Op { get; init; } = RecordOp.Upsert;
}
