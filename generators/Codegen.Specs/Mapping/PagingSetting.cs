using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Mapping;

/// <summary>What a mapping says about paging. What it leaves out is inferred.</summary>
internal sealed record PagingSetting
{
    public Stated<PagingKind>? Kind { get; init; }

    /// <summary>The parameter that takes the last record's field.</summary>
    public Stated<string>? Parameter { get; init; }

    /// <summary>The record's field that the parameter takes.</summary>
    public Stated<FieldPath>? Field { get; init; }

    /// <summary>The answer's field that says whether more follow.</summary>
    public Stated<FieldPath>? More { get; init; }

    public Stated<string>? SizeParameter { get; init; }

    public Stated<int>? Size { get; init; }

    /// <summary>This setting, completed by another where it says nothing; another mechanism's details are left out.</summary>
    public PagingSetting Over(PagingSetting? other)
    {
        if (other is null)
            return this;
        var same = Kind is null || other.Kind is null || Kind.Value == other.Kind.Value;
        return new PagingSetting
        {
            Kind = Kind ?? other.Kind,
            Parameter = Parameter ?? (same ? other.Parameter : null),
            Field = Field ?? (same ? other.Field : null),
            More = More ?? (same ? other.More : null),
            SizeParameter = SizeParameter ?? other.SizeParameter,
            Size = Size ?? other.Size,
        };
    }
}
