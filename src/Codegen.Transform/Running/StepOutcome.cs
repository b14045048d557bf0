using System.Globalization;
using Codegen.Contracts.Runs;

namespace Codegen.Transform.Running;

/// <summary>What executing a step gave.</summary>
/// <param name="Status">One of <see cref="NodeStatus"/>.</param>
internal sealed record StepOutcome(string Status)
{
    public long? RowsAffected { get; init; }

    public long? RowCount { get; init; }

    public long? Failures { get; init; }

    public string? Message { get; init; }

    public static StepOutcome Built(long? affected, long? count, string? message = null) =>
        new(NodeStatus.Success) { RowsAffected = affected, RowCount = count, Message = message };

    public static long Number(string? text) => long.Parse(text ?? "0", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
