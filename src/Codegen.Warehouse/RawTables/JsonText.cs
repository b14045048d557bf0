using System.Text.Encodings.Web;
using System.Text.Json;

namespace Codegen.Warehouse.RawTables;

/// <summary>Text as a JSON string, for shapes and names inside statements.</summary>
internal static class JsonText
{
    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
