namespace Codegen.Transform.Tests.Histories;

/// <summary>One row of a change log, in a tiny domain where collisions are the rule.</summary>
/// <param name="Load">The batch that brings it, from 1.</param>
/// <param name="Id">The first part of the key.</param>
/// <param name="Region">The second part of the key.</param>
/// <param name="Version">The event's time, in minutes.</param>
/// <param name="At">When it was read, in minutes.</param>
/// <param name="Sequence">The load order.</param>
/// <param name="IsDeleted">Whether it is a deletion.</param>
/// <param name="Name">An attribute.</param>
/// <param name="Amount">Another one.</param>
internal sealed record LogEvent(
    int Load, int Id, string Region, int Version, int At, int Sequence, bool IsDeleted, string? Name, int? Amount);
