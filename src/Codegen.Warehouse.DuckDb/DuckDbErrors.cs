using System.Globalization;
using System.Text.RegularExpressions;
using Codegen.Contracts.Errors;
using DuckDB.NET.Data;

namespace Codegen.Warehouse.DuckDb;

/// <summary>DuckDB's errors in our words.</summary>
internal static partial class DuckDbErrors
{
    public static CodegenException OfOpening(string path, DuckDBException fault)
    {
        if (!fault.Message.Contains("Could not set lock on file", StringComparison.Ordinal))
            return WarehouseErrors.CannotOpen(path, FirstLine(fault), fault);
        var holder = Holder().Match(fault.Message);
        int? processId = holder.Success ? int.Parse(holder.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
        return WarehouseErrors.Held(path, processId, fault);
    }

    /// <summary>Of a statement that the caller wrote.</summary>
    public static CodegenException OfQuery(DuckDBException fault) => IsExhausted(fault)
        ? WarehouseErrors.Exhausted(FirstLine(fault), fault)
        : WarehouseErrors.Refused(fault.Message, fault);

    /// <summary>Of a statement of ours, over records: an error of conversion quotes the value, which must not reach a log.</summary>
    public static CodegenException OfStatement(DuckDBException fault) => fault.ErrorType switch
    {
        _ when IsExhausted(fault) => WarehouseErrors.Exhausted(FirstLine(fault), fault),
        DuckDB.NET.Native.DuckDBErrorType.Conversion or DuckDB.NET.Native.DuckDBErrorType.OutOfRange =>
            WarehouseErrors.Refused("a value doesn't convert (the value is not shown)", null),
        _ => WarehouseErrors.Refused(FirstLine(fault), fault),
    };

    private static bool IsExhausted(DuckDBException fault) =>
        fault.ErrorType == DuckDB.NET.Native.DuckDBErrorType.OutOfMemory
        || fault.Message.Contains("No space left", StringComparison.Ordinal);

    private static string FirstLine(DuckDBException fault) => fault.Message.Split('\n', 2)[0];

    [GeneratedRegex(@"\(PID (\d+)\)")]
    private static partial Regex Holder();
}
