using System.Globalization;
using Codegen.Contracts;
using Codegen.Contracts.Errors;
using Codegen.Contracts.Schemas;
using Codegen.Warehouse;

namespace Codegen.Loading;

/// <summary>Every error of loading, with its code. The README lists them.</summary>
internal static class LoadingErrors
{
    public static CodegenException RowsDiffer(StreamId stream, long commit, string file, long promised, long rows) =>
        new("CG3010", Failure.Terminal, Text(
            $"{stream}: commit {commit} promises {promised} rows of {file}, but {rows} were read. Nothing of this transaction was loaded. ")
            + "Load again, and report it if it happens again.");

    public static CodegenException TypeChanged(Relation table, string stream, Column column, string from, string to) =>
        new("CG3011", Failure.Findings, Text(
            $"{table}: the document now says that column {column.Name} is {to}; the table has {from}. Nothing was loaded. ")
            + $"Run codegen load --rebuild {stream}, which reads the records again from the lake and then replaces the table; "
            + "or pin the type in the mapping.");

    public static CodegenException OtherLake(StreamId stream, string lane, long commit) =>
        new("CG3012", Failure.Terminal, Text(
            $"{stream}: the warehouse holds commit {commit} of lane {lane}, which is not the one in the lake: ")
            + "the lake was emptied or is another one. Nothing was loaded. "
            + "Use the lake that the warehouse was loaded from, or a new warehouse.");

    public static CodegenException Narrowed(Relation table, string column, long before, long after) =>
        new("CG3013", Failure.Findings, Text(
            $"{table}: rebuilt, column {column} would hold {after} values instead of {before}: the rest doesn't fit its new type. ")
            + "The table is unchanged. Pin the type in the mapping, or correct the document.");

    private static string Text(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);
}
