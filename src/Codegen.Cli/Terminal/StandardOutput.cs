using System.Text;

namespace Codegen.Cli.Terminal;

/// <summary>Standard output for data: many rows, few writes; UTF-8, <c>\n</c>.</summary>
internal static class StandardOutput
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>Opens it; whoever opens it flushes it. A reader that has gone away (<c>| head</c>) is no error.</summary>
    public static TextWriter Open() =>
        new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferBytes) { NewLine = "\n" };
}
