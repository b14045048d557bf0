using System.Globalization;
using Codegen.Contracts.Errors;

namespace Codegen.Warehouse;

/// <summary>The errors that any warehouse raises; adapters translate their vendor's into these.</summary>
public static class WarehouseErrors
{
    /// <summary>Another process has the warehouse open.</summary>
    /// <param name="warehouse">What is held: a file or an address.</param>
    /// <param name="processId">The holder; null where the vendor doesn't say.</param>
    /// <param name="cause">The vendor's error.</param>
    public static CodegenException Held(string warehouse, int? processId, Exception? cause)
    {
        var holder = processId is { } id ? string.Create(CultureInfo.InvariantCulture, $"process {id}") : "another process";
        return new CodegenException(
            "CG3001",
            Failure.Held,
            $"{warehouse} is held by {holder}: only one process at a time may open it. Wait until it ends, or end it, and run again.",
            cause);
    }

    /// <summary>The warehouse can't be opened.</summary>
    /// <param name="warehouse">What could not be opened.</param>
    /// <param name="reason">Why, in the vendor's words.</param>
    /// <param name="cause">The vendor's error.</param>
    public static CodegenException CannotOpen(string warehouse, string reason, Exception? cause) =>
        new("CG3002", Failure.Terminal, $"{warehouse} can't be opened: {reason}", cause);

    /// <summary>The warehouse refused a statement.</summary>
    /// <param name="reason">Why, in the vendor's words.</param>
    /// <param name="cause">The vendor's error.</param>
    public static CodegenException Refused(string reason, Exception? cause) =>
        new("CG3003", Failure.Terminal, $"the warehouse refused the statement: {reason}", cause);

    /// <summary>The warehouse has no memory or no space left.</summary>
    /// <param name="reason">Which, in the vendor's words.</param>
    /// <param name="cause">The vendor's error.</param>
    public static CodegenException Exhausted(string reason, Exception? cause) =>
        new(
            "CG3004",
            Failure.Transient,
            $"the warehouse ran out of memory or space: {reason}. Raise its memory limit, or free space where its temporary files lie.",
            cause);
}
