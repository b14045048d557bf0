using System.Text;
using Codegen.Contracts.Schemas;

namespace Codegen.Generators.Models;

/// <summary>Prints the newest live row of each record of a stream.</summary>
internal static class NewestModel
{
    private static readonly string[] Order = [SystemColumns.Version, SystemColumns.At, SystemColumns.Sequence];

    /// <summary>The model's SQL, a template in the subset that Scriban and Jinja read alike.</summary>
    public static string Write(StagedStream stream)
    {
        var sql = new StringBuilder();
        sql.Append("-- Written by `generate`, never edited. The newest version of each record that isn't deleted.\n");
        sql.Append("select\n    ").Append(string.Join(",\n    ", stream.Newest.Select(column => SqlText.Name(column.Name)))).Append('\n');
        sql.Append($"from {{{{ ref('{stream.LogModel}') }}}}\n");
        sql.Append("qualify\n    row_number() over (\n");
        sql.Append("        partition by ").Append(string.Join(", ", StagingColumns.Identity.Select(SqlText.Name))).Append('\n');
        sql.Append("        order by ").Append(string.Join(", ", Order.Select(column => SqlText.Name(column) + " desc"))).Append(") = 1\n");
        sql.Append("    and not ").Append(SqlText.Name(StagingColumns.IsDeleted)).Append('\n');
        return sql.ToString();
    }
}
