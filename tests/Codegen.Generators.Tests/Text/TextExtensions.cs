using System.Text;

namespace Codegen.Generators.Tests.Text;

internal static class TextExtensions
{
    /// <summary>What an encoder of UTF-8 makes of a text: lone surrogates become U+FFFD.</summary>
    public static string ToWellFormed(this string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
