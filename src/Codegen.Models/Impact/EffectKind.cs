namespace Codegen.Models.Impact;

/// <summary>What a change does to a model or to one of its columns; the worst first.</summary>
public enum EffectKind
{
    /// <summary>The model can't be compiled any more.</summary>
    Uncompilable,

    /// <summary>The column is gone, or what it is made of is.</summary>
    Removed,

    /// <summary>The column has another type.</summary>
    TypeChanged,

    /// <summary>The column may be null now.</summary>
    NullableNow,

    /// <summary>Rows are told apart by other fields now, so that the model may count more or fewer of them.</summary>
    KeyChanged,

    /// <summary>A test of the column knows only the values that were allowed before.</summary>
    ValuesChanged,

    /// <summary>The column is made of other columns, or of the same fields found elsewhere.</summary>
    LineageChanged,
}
