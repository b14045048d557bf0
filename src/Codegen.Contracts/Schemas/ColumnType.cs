namespace Codegen.Contracts.Schemas;

/// <summary>What a column of a raw table holds. Dialects spell it; readers judge whether a value fits it.</summary>
public enum ColumnType
{
    /// <summary>Text of any length. Also a union with a string branch, where objects and numbers are kept as their JSON text.</summary>
    Text,

    /// <summary>A signed 64-bit integer. A number with a fraction or an exponent that isn't whole doesn't fit.</summary>
    Integer,

    /// <summary>A decimal number with 12 digits after the point and 38 in all. More digits are kept exactly in <c>exact</c>.</summary>
    Decimal,

    /// <summary>A 64-bit binary floating-point number; only where the document says <c>format: double</c> or <c>float</c>.</summary>
    Double,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>An instant: an RFC 3339 date-time with an offset.</summary>
    Timestamp,

    /// <summary>A calendar date, <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary>An object, an array, or a value of no known type, kept as its JSON text.</summary>
    Json,
}
