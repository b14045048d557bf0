namespace Codegen.Catalog.Aspects;

/// <summary>DataHub's few types for DuckDB's many; the exact one stands beside it as the native type.</summary>
internal static class FieldTypes
{
    /// <summary>The full name of a type of DataHub's model.</summary>
    /// <param name="type">As DuckDB spells it.</param>
    public static string Of(string type) => $"com.linkedin.schema.{Name(type)}";

    private static string Name(string type)
    {
        // A list of anything: INTEGER[], STRUCT(a INTEGER)[], VARCHAR[3].
        if (type.EndsWith(']'))
            return "ArrayType";
        var end = type.AsSpan().IndexOfAny('(', ' ');
        return (end < 0 ? type : type[..end]).ToUpperInvariant() switch
        {
            "BOOLEAN" => "BooleanType",
            "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "HUGEINT" or "UTINYINT" or "USMALLINT" or "UINTEGER" or "UBIGINT"
                or "UHUGEINT" or "DECIMAL" or "FLOAT" or "DOUBLE" or "BIGNUM" => "NumberType",
            "VARCHAR" or "UUID" or "BIT" => "StringType",
            "ENUM" => "EnumType",
            "BLOB" => "BytesType",
            "DATE" => "DateType",
            "TIME" or "TIMESTAMP" or "TIMESTAMP_S" or "TIMESTAMP_MS" or "TIMESTAMP_NS" or "INTERVAL" => "TimeType",
            "MAP" => "MapType",
            "UNION" => "UnionType",
            "STRUCT" or "JSON" => "RecordType",
            _ => "NullType",
        };
    }
}
