using Codegen.Sandbox.Documents;
using Codegen.Sandbox.Records;

namespace Codegen.Sandbox.Facts;

/// <summary>One list of records that the provider serves, or one record where the operation answers with one.</summary>
internal sealed class StreamFacts
{
    public required string Name { get; init; }

    public required ApiOperation Operation { get; init; }

    /// <summary>The sets of credentials of which one must be sent; empty where none is needed.</summary>
    public required IReadOnlyList<IReadOnlyList<ApiSecurity>> Security { get; init; }

    /// <summary>The address of the provider's own server, for fields that hold addresses.</summary>
    public required string Server { get; init; }

    /// <summary>The members that lead from the answer to its records; empty where the answer is the list, or the record, itself.</summary>
    public required IReadOnlyList<string> RecordsPath { get; init; }

    /// <summary>Whether the answer is one record and no list: one per partition.</summary>
    public required bool IsSingle { get; init; }

    /// <summary>For a list whose records are days' and stand in a map; null for the others.</summary>
    public DayFacts? Days { get; init; }

    /// <summary>Of a list of days, the path parameters of the first and of the last day, both included.</summary>
    public (string Start, string End) Bounds { get; init; } = (string.Empty, string.Empty);

    /// <summary>Stated members around the records; <c>{first}</c> and <c>{last}</c> stand for the page's first and last key.</summary>
    public IReadOnlyList<(string Name, Template Text)> Around { get; init; } = [];

    /// <summary>What a record is.</summary>
    public required Schema Record { get; init; }

    /// <summary>The fields that tell records apart.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>What text keys begin with, such as <c>cus_</c>.</summary>
    public required string KeyPrefix { get; init; }

    /// <summary>The field that holds the time of creation; null where records have none.</summary>
    public string? Created { get; init; }

    /// <summary>The field that holds the time of the last change; null where records have none.</summary>
    public string? Updated { get; init; }

    /// <summary>What stands in the fields that are not simply made up.</summary>
    public required RoleNode Roles { get; init; }

    /// <summary>The properties that an update may change, each surely different in value after it.</summary>
    public required IReadOnlyList<SchemaProperty> Lively { get; init; }

    /// <summary>The properties that an update changes by the way: switches and states.</summary>
    public required IReadOnlyList<SchemaProperty> Restless { get; init; }

    /// <summary>How many records there are at the start: in all, or under each parent.</summary>
    public required CountRange Count { get; init; }

    public required PagingFacts Paging { get; init; }

    public required OrderFacts Order { get; init; }

    public required IReadOnlyList<FilterFacts> Filters { get; init; }

    /// <summary>Declared parameters that are accepted and change nothing.</summary>
    public required IReadOnlyList<string> Ignored { get; init; }

    /// <summary>The combinations of values of the path's parameters, without those of a parent; one empty combination where there are none.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Partitions { get; init; }

    /// <summary>The stream under whose records these are listed; null for most.</summary>
    public ParentFacts? Parent { get; init; }

    /// <summary>Which fields point to records of other streams.</summary>
    public required IReadOnlyList<RelationFacts> Relations { get; init; }

    /// <summary>How many changes happen on each day.</summary>
    public required GrowthFacts Growth { get; init; }
}
