using System.Buffers;
using System.Globalization;
using System.Text;
using Codegen.Contracts.Errors;

namespace Codegen.Lake;

/// <summary>One part of a key between slashes: names of any kind, written so that no store and no file system takes them for anything else.</summary>
public static class KeySegment
{
    /// <summary>The longest segment, in bytes as written.</summary>
    public const int MaxBytes = 200;

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.=-");

    /// <summary>Writes a name: letters, digits and <c>_ . = -</c> stand for themselves, every other UTF-8 byte is <c>%XX</c>.</summary>
    /// <param name="label">A fixed start, such as <c>dt=</c>; may be empty.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="CodegenException">CG2001: the name is empty, <c>.</c> or <c>..</c>, or too long.</exception>
    public static string Encode(string label, string name)
    {
        if (name is "" or "." or "..")
            throw Refused(name, "is not a name");
        var segment = label + Escape(name);
        return segment.Length <= MaxBytes
            ? segment
            : throw Refused(name[..Math.Min(name.Length, 40)] + "…", $"takes {segment.Length} bytes in a key, where {MaxBytes} are allowed");
    }

    /// <summary>The name that <see cref="Encode"/> wrote.</summary>
    /// <param name="segment">A segment without its label.</param>
    public static string Decode(string segment) => Uri.UnescapeDataString(segment);

    private static string Escape(string name)
    {
        if (!name.AsSpan().ContainsAnyExcept(Plain))
            return name;
        var text = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(name))
        {
            if (Plain.Contains((char)value))
                text.Append((char)value);
            else
                text.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private static CodegenException Refused(string name, string why) =>
        new("CG2001", Failure.Config, $"'{name}' {why}: sources, connections and streams need a name of 1 to {MaxBytes} plain characters. Rename it.");
}
