namespace Codegen.Transform.Tests.Histories;

/// <summary>A row of a history's table; times in minutes.</summary>
internal sealed record HistoryRow(
    int Id, string Region, string? Name, int? Amount, int ValidFrom, int? ValidTo, bool IsDeleted, int? LastEventAt);
