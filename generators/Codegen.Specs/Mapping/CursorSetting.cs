using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Mapping;

/// <summary>What a mapping says about a cursor. What it leaves out is inferred.</summary>
internal sealed record CursorSetting
{
    /// <summary>The stream is to be read in full each time.</summary>
    public Stated<bool>? Off { get; init; }

    public Stated<FieldPath>? Field { get; init; }

    public Stated<CursorOrder>? Order { get; init; }

    public Stated<string>? Start { get; init; }

    public Stated<string>? End { get; init; }

    public Stated<TimeSpan>? Window { get; init; }

    public Stated<TimeSpan>? Lookback { get; init; }

    public Stated<TimeSpan>? Settle { get; init; }

    public Stated<TimeSpan>? Retention { get; init; }

    public Stated<TimeSpan>? Resolution { get; init; }

    /// <summary>An instant, or <c>config.&lt;key&gt;</c>.</summary>
    public Stated<BeginSetting>? Begin { get; init; }

    public Stated<TimeFormat>? Format { get; init; }

    /// <summary>This setting, completed by another where it says nothing.</summary>
    public CursorSetting Over(CursorSetting? other) => other is null || Off is not null ? this : new CursorSetting
    {
        Off = Field is null && Start is null ? other.Off : null,
        Field = Field ?? other.Field,
        Order = Order ?? other.Order,
        Start = Start ?? other.Start,
        End = End ?? other.End,
        Window = Window ?? other.Window,
        Lookback = Lookback ?? other.Lookback,
        Settle = Settle ?? other.Settle,
        Retention = Retention ?? other.Retention,
        Resolution = Resolution ?? other.Resolution,
        Begin = Begin ?? other.Begin,
        Format = Format ?? other.Format,
    };
}
