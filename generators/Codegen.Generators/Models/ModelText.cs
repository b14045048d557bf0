using System.Text;
using Codegen.Generators.Text;

namespace Codegen.Generators.Models;

/// <summary>Text from a document for files that a template engine may read, now or in a project that takes them over.</summary>
internal static class ModelText
{
    private const int MaxLength = 600;

    /// <summary>One line of at most 600 characters in which nothing begins a template's expression: a space parts the braces.</summary>
    public static string Describe(string text)
    {
        var line = Unicode.OneLine(text, MaxLength);
        var parted = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length; at++)
        {
            parted.Append(line[at]);
            if (BeginsTemplateAt(line, at))
                parted.Append(' ');
        }

        return parted.ToString();
    }

    /// <summary>Whether a text holds what begins an expression, a statement or a comment of Scriban or Jinja.</summary>
    public static bool BeginsTemplate(string text) => Enumerable.Range(0, text.Length).Any(at => BeginsTemplateAt(text, at));

    /// <summary>A JSON pointer in which braces that begin a template are percent-encoded, as in a URI fragment.</summary>
    public static string Pointer(string pointer) =>
        BeginsTemplate(pointer) ? pointer.Replace("{", "%7B") : pointer;

    private static bool BeginsTemplateAt(string text, int at) =>
        text[at] == '{' && at + 1 < text.Length && text[at + 1] is '{' or '%' or '#';
}
