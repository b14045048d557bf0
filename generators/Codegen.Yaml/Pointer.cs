namespace Codegen.Yaml;

/// <summary>JSON pointers (RFC 6901).</summary>
public static class Pointer
{
    /// <summary>A pointer's segments, unescaped.</summary>
    /// <param name="pointer">The pointer; empty for the root.</param>
    public static IReadOnlyList<string> Split(string pointer)
    {
        if (pointer.Length == 0)
            return [];
        var segments = pointer.Substring(1).Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i].IndexOf('~') >= 0)
                segments[i] = segments[i].Replace("~1", "/").Replace("~0", "~");
        }

        return segments;
    }

    /// <summary>The pointer to a child.</summary>
    /// <param name="pointer">The parent's pointer.</param>
    /// <param name="segment">The child's name, or its index in a sequence.</param>
    public static string Child(string pointer, string segment) =>
        string.Concat(pointer, "/", segment.IndexOfAny(['~', '/']) < 0 ? segment : segment.Replace("~", "~0").Replace("/", "~1"));
}
