namespace Codegen.Generators.Models;

/// <summary>Names in SQL that is a template too.</summary>
internal static class SqlText
{
    /// <summary>A quoted name: it keeps its case in every warehouse, and holds any character.</summary>
    /// <param name="name">The name; Specs leaves nothing in it that begins a template's expression.</param>
    /// <exception cref="ArgumentException">It begins one all the same, or a quote would not close.</exception>
    public static string Name(string name)
    {
        if (name.Length == 0 || name.IndexOf('\0') >= 0 || ModelText.BeginsTemplate(name))
            throw new ArgumentException("No column can have this name: it is empty, or holds a NUL or what begins a template.", nameof(name));
        return "\"" + name.Replace("\"", "\"\"") + "\"";
    }
}
