using System.Text;
using Codegen.Contracts.Records;

namespace Codegen.Ingestion.Pages;

/// <summary>Values that are text, a number, true or false.</summary>
internal static class JsonScalar
{
    public static bool Is(ReadOnlySpan<byte> value) => !value.IsEmpty && value[0] is not ((byte)'{' or (byte)'[' or (byte)'n');

    /// <summary>The value as text: a string's content, else the raw text; null where it is no scalar.</summary>
    public static string? Text(ReadOnlySpan<byte> value)
    {
        Span<byte> text = value.Length <= 256 ? stackalloc byte[256] : new byte[value.Length];
        return JsonText.TryCopyScalar(value, text, out var written) ? Encoding.UTF8.GetString(text[..written]) : null;
    }
}
