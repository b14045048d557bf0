namespace Codegen.Specs.Records;

/// <summary>The kinds of values that a typed record tells apart.</summary>
public enum RecordValueKind
{
    /// <summary>Any JSON value: nothing is said, or several kinds may stand there.</summary>
    Any,

    /// <summary>A string. One of a list of values too: a new value is no error.</summary>
    Text,

    /// <summary>A signed 64-bit integer.</summary>
    Integer,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary>A binary floating-point number.</summary>
    Double,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An RFC 3339 date-time.</summary>
    Instant,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>An array.</summary>
    List,

    /// <summary>An object whose property names are data.</summary>
    Map,

    /// <summary>An object with declared properties.</summary>
    Object,
}
