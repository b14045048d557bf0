using System.Globalization;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;

namespace Codegen.Warehouse.RawTables.Snowflake;

/// <summary>Prints the <c>INSERT … SELECT</c> from copied lines into a raw table.</summary>
internal sealed class SnowflakeLoadStatement(SqlDialect dialect, RawLoad load)
{
    private readonly SnowflakeColumn[] _columns =
        [.. load.Table.Schema.Columns.Select((column, ordinal) => new SnowflakeColumn(dialect, column, ordinal))];

    /// <summary>The temporary table that lines are copied into.</summary>
    public static Relation LinesOf(Relation target) => target with { Name = target.Name + "__lines" };

    public string Print() =>
        $"""
        INSERT INTO {dialect.Ident(load.Target)} ({Names()})
        SELECT
            {Lines([.. _columns.Select(column => column.Value), .. SystemColumns.All.Select(PrintSystem), "record"], 1)}
        FROM (
            SELECT {Lines(["*", .. _columns.Select(column => $"{column.PrintValue()} AS {column.Value}")], 2)}
            FROM (
                SELECT {Lines(["*", .. _columns.Select(column => $"{PrintText(column)} AS {column.Text}")], 3)}
                FROM (
                    SELECT "line":"_c" AS c, "line":"record" AS record, "location" AS location
                    FROM {dialect.Ident(LinesOf(load.Target))}))) AS line
        JOIN (VALUES
            {Lines(load.Files.Select(PrintFile), 1)}) AS file (location, key, commit_no, first_seq)
        ON file.location = line.location
        """;

    private string Names() => string.Join(", ", dialect.RawTables.ColumnsOf(load.Table).Select(column => dialect.Ident(column.Name)));

    private string PrintText(SnowflakeColumn column) =>
        load.Table.Schema.WholeRecord ? "COALESCE(PARSE_JSON(GET(c:\"exact\", 'value')::VARCHAR), record)" : column.PrintText();

    private string PrintSystem(string column) => column switch
    {
        SystemColumns.Connection => dialect.Literal(load.Connection),
        SystemColumns.Partition => "COALESCE(c:\"partition\"::VARCHAR, '')",
        SystemColumns.Key => $"COALESCE(c:\"key\"::VARCHAR, {PrintKey()}, c:\"hash\"::VARCHAR)",
        SystemColumns.Version => "c:\"version\"::TIMESTAMP_TZ(6)",
        SystemColumns.At => "c:\"at\"::TIMESTAMP_TZ(6)",
        SystemColumns.Op => "c:\"op\"::VARCHAR",
        SystemColumns.Origin => "c:\"origin\"::VARCHAR",
        SystemColumns.Hash => "c:\"hash\"::VARCHAR",
        SystemColumns.Extra => PrintExtra(),
        SystemColumns.Load => load.Load.ToString(CultureInfo.InvariantCulture),
        SystemColumns.Sequence => "file.first_seq + c:\"row\"::NUMBER(19,0)",
        SystemColumns.Commit => "file.commit_no",
        SystemColumns.File => "file.key",
        SystemColumns.Row => "c:\"row\"::NUMBER(19,0)",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    private string PrintKey()
    {
        var parts = load.Table.Key.Select(PrintKeyPart).ToList();
        return parts.Count switch
        {
            0 => "NULL",
            1 => parts[0],
            _ => $"TO_JSON(ARRAY_CONSTRUCT({string.Join(", ", parts)}))",
        };
    }

    private string PrintKeyPart(FieldPath path)
    {
        var column = _columns.FirstOrDefault(column => path.Names.Count == 1 && column.Column.Field == path.Names[0]);
        return column?.PrintOriginal()
            ?? $"{path.Names.Aggregate("record", (value, name) => $"GET({value}, {dialect.Literal(name)})")}::VARCHAR";
    }

    /// <summary>OBJECT_CONSTRUCT leaves out what is null: only the texts that don't fit remain.</summary>
    private string PrintExtra()
    {
        if (load.Table.Schema.WholeRecord || _columns.Length == 0)
            return "c:\"extra\"";
        var misfits = _columns.Select(column =>
            $"{dialect.Literal(column.Column.Field)}, IFF({column.Value} IS NULL, {column.PrintOriginal()}, NULL)");
        var fields = _columns.Select(column => dialect.Literal(column.Column.Field));
        return $"""
            NULLIF(MAP_CAT(
                    OBJECT_DELETE(COALESCE(c:"extra"::OBJECT, OBJECT_CONSTRUCT()), {string.Join(", ", fields)})::MAP(VARCHAR, VARIANT),
                    OBJECT_CONSTRUCT({string.Join(", ", misfits)})::MAP(VARCHAR, VARIANT))::OBJECT, OBJECT_CONSTRUCT())
            """;
    }

    private string PrintFile(RawFile file) => string.Create(
        CultureInfo.InvariantCulture,
        $"({dialect.Literal(file.Location)}, {dialect.Literal(file.Key)}, {file.Commit}, {file.Sequence})");

    private static string Lines(IEnumerable<string> expressions, int depth) => string.Join(",\n" + new string(' ', depth * 4), expressions);
}
