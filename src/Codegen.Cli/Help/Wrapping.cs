namespace Codegen.Cli.Help;

/// <summary>Breaks text between words.</summary>
internal static class Wrapping
{
    /// <summary>The columns of the narrowest terminal that people still use.</summary>
    public const int Width = 80;

    /// <summary>A text's lines.</summary>
    /// <param name="text">The text, without line breaks; indented text is kept as it is.</param>
    /// <param name="width">The most characters in a line; a longer word stands alone.</param>
    public static IEnumerable<string> Lines(string text, int width)
    {
        if (text.StartsWith(' '))
        {
            yield return text;
            yield break;
        }

        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
