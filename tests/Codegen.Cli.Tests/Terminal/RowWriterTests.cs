using Codegen.Cli.Terminal;

namespace Codegen.Cli.Tests.Terminal;

public sealed class RowWriterTests
{
    private static readonly OutputColumn[] Columns =
    [
        new("name", IsNumber: false, IsJson: false), new("amount", IsNumber: true, IsJson: false), new("data", IsNumber: false, IsJson: true),
    ];

    private static readonly string?[][] Rows = [["a,\"b\"\n", "123456789012345678.123456789012", """{"x":[1]}"""], [null, null, null], ["", "-1", "null"]];

    [Fact]
    public void Csv_quotes_what_needs_it_and_tells_null_from_empty() => Assert.Equal(
        "name,amount,data\n\"a,\"\"b\"\"\n\",123456789012345678.123456789012,\"{\"\"x\"\":[1]}\"\n,,\n\"\",-1,null\n", Written(writer => new CsvRows(writer)));

    [Fact]
    public void Json_keeps_digits_and_structure() => Assert.Equal(
        """
        [
        {"name":"a,\"b\"\n","amount":123456789012345678.123456789012,"data":{"x":[1]}},
        {"name":null,"amount":null,"data":null},
        {"name":"","amount":-1,"data":null}
        ]

        """, Written(writer => new JsonRows(writer)));

    [Fact]
    public void A_table_aligns_and_shows_no_control_characters() => Assert.Equal(
        $"name    {"amount",31}  data\n------  {new string('-', 31)}  ---------\n"
        + $"a,\"b\"   123456789012345678.123456789012  {{\"x\":[1]}}\n\n        {"-1",31}  null\n", Written(writer => new TableRows(writer)));

    private static string Written(Func<TextWriter, IRowWriter> create)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var writer = create(text);
        writer.Begin(Columns);
        foreach (var row in Rows)
            writer.Row(row);
        writer.End();
        return text.ToString();
    }
}
