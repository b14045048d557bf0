using System.Globalization;
using Codegen.Contracts.Schemas;

namespace Codegen.Warehouse.RawTables.DuckDb;

/// <summary>
/// Prints one <c>INSERT … SELECT … FROM read_ndjson</c>. Inside out: read lines, open the rare members of the envelope as structs, find
/// the plain lines, take texts, cast them, find what didn't fit, add our columns.
/// </summary>
internal sealed class DuckDbLoadStatement
{
    /// <summary>48 MiB: a record of 16 MiB, and once more what its envelope may repeat of it.</summary>
    private const string MaxLineBytes = "50331648";

    private const string Envelope =
        "\"row\" BIGINT, op VARCHAR, origin VARCHAR, \"partition\" VARCHAR, version VARCHAR, \"at\" VARCHAR, hash VARCHAR, key VARCHAR, "
        + "extra JSON, unfit JSON, exact JSON";

    private readonly SqlDialect _dialect;
    private readonly RawLoad _load;
    private readonly DuckDbColumn[] _columns;

    public DuckDbLoadStatement(SqlDialect dialect, RawLoad load)
    {
        _dialect = dialect;
        _load = load;
        _columns = [.. Schema.Columns.Select((column, ordinal) => new DuckDbColumn(dialect, column, ordinal))];
    }

    private StreamSchema Schema => _load.Table.Schema;

    /// <summary>The columns whose value the envelope may hold as well.</summary>
    private IEnumerable<DuckDbColumn> Late => Schema.WholeRecord ? [] : Inside;

    private IEnumerable<string> IsLate => Late.Select(column => column.PrintIsLate());

    private IEnumerable<string> IsMisfit => _columns.Where(column => column.IsCast).Select(column => column.PrintIsMisfit());

    private IEnumerable<DuckDbColumn> Inside => _columns.Where(column => !column.Column.InExtra);

    public string Print() =>
        $"""
        INSERT INTO {_dialect.Ident(_load.Target)} ({Names()})
        SELECT
            {Lines([.. _columns.Select(column => column.Value), .. SystemColumns.All.Select(PrintSystem)], 1)}
        FROM (
            SELECT *,
                {Any(IsMisfit)} AS misfit
            FROM (
                SELECT {Lines(["*", .. _columns.Select(column => $"{column.PrintValue()} AS {column.Value}")], 3)}
                FROM (
                    SELECT {Lines(["*", .. _columns.Select(column => $"{PrintText(column)} AS {column.Text}")], 4)}
                    FROM (
                        SELECT *,
                            c.unfit IS NULL AND c.exact IS NULL AND (c.extra IS NULL OR NOT ({Any(IsLate)})) AS plain
                        FROM (
                            SELECT _c AS c, {(ReadsRecord ? "record" : "NULL AS record")}, filename AS location,
                                {Open("unfit", "VARCHAR")},
                                {Open("exact", "VARCHAR")},
                                {Open("extra", "JSON", "late")}
                            FROM {PrintRead()}))))) AS line
        JOIN (VALUES
            {Lines(_load.Files.Select(PrintFile), 1)}) AS file (location, key, commit_no, first_seq)
        ON file.location = line.location
        """;

    private bool ReadsRecord => Schema.WholeRecord || Inside.Any();

    private string Names() =>
        string.Join(", ", Schema.Columns.Select(column => column.Name).Concat(SystemColumns.All).Select(_dialect.Ident));

    private string PrintText(DuckDbColumn column) =>
        Schema.WholeRecord ? "coalesce(CAST(c.exact ->> '/value' AS JSON), record)" : column.PrintText();

    private string PrintRead()
    {
        var record = Schema.WholeRecord ? "JSON" : $"STRUCT({string.Join(", ", Inside.Select(PrintField))})";
        return $$"""
            read_ndjson([{{string.Join(", ", _load.Files.Select(file => _dialect.Literal(file.Location)))}}],
                columns = {'_c': 'STRUCT({{Envelope}})'{{(ReadsRecord ? $", 'record': {_dialect.Literal(record)}" : "")}}},
                filename = true, hive_partitioning = false, compression = 'zstd', maximum_object_size = {{MaxLineBytes}})
            """;
    }

    private string PrintField(DuckDbColumn column) =>
        $"{_dialect.Ident(column.Column.Field)} {(column.Column.Type == ColumnType.Json ? "JSON" : "VARCHAR")}";

    /// <summary>A member of the envelope as a struct of the columns; null, at no cost, in the many lines that lack it.</summary>
    private string Open(string member, string type, string? alias = null)
    {
        var fields = string.Join(", ", Late.Select(column => $"{JsonText.Quote(column.Column.Field)}: \"{type}\""));
        var shape = _dialect.Literal($"{{{fields}}}");
        return fields.Length == 0
            ? $"NULL AS {alias ?? member}"
            : $"CASE WHEN _c.{member} IS NOT NULL THEN json_transform(_c.{member}, {shape}) END AS {alias ?? member}";
    }

    private string PrintSystem(string column) => column switch
    {
        SystemColumns.Connection => _dialect.Literal(_load.Connection),
        SystemColumns.Partition => "coalesce(c.partition, '')",
        SystemColumns.Key => $"coalesce(c.key, {DuckDbKey.Print(_dialect, _load.Table.Key, _columns)}, c.hash)",
        SystemColumns.Version => "CAST(c.version AS TIMESTAMPTZ)",
        SystemColumns.Op => "c.op",
        SystemColumns.Origin => "c.origin",
        SystemColumns.At => "CAST(c.at AS TIMESTAMPTZ)",
        SystemColumns.Hash => "c.hash",
        SystemColumns.Extra => Schema.WholeRecord ? "NULL" : new DuckDbExtra(_dialect, _columns).Print(),
        SystemColumns.Load => _load.Load.ToString(CultureInfo.InvariantCulture),
        SystemColumns.Sequence => "file.first_seq + c.row",
        SystemColumns.Commit => "file.commit_no",
        SystemColumns.File => "file.key",
        SystemColumns.Row => "c.row",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    private string PrintFile(RawFile file) => string.Create(
        CultureInfo.InvariantCulture,
        $"({_dialect.Literal(file.Location)}, {_dialect.Literal(file.Key)}, {file.Commit}, {file.Sequence})");

    private static string Any(IEnumerable<string> conditions) =>
        string.Join(" OR ", conditions.Select(condition => $"({condition})").DefaultIfEmpty("false"));

    private static string Lines(IEnumerable<string> expressions, int depth) => string.Join(",\n" + new string(' ', depth * 4), expressions);
}
