using System.Text;

namespace Codegen.Generators.Models;

/// <summary>Prints the typed change log of a stream: every version of every record.</summary>
internal static class LogModel
{
    /// <summary>The model's SQL, a template in the subset that Scriban and Jinja read alike.</summary>
    public static string Write(StagedStream stream)
    {
        var sql = new StringBuilder();
        sql.Append("-- Written by `generate`, never edited. Every version of every record, typed; deletes too.\n");
        sql.Append("select\n    ").Append(string.Join(",\n    ", stream.Log.Select(column => column.Select))).Append('\n');
        sql.Append($"from {{{{ source('{stream.Source}', '{stream.Stream.Name}') }}}}\n");
        return sql.ToString();
    }
}
