namespace Codegen.Generators.Tests;

/// <summary>Texts that have broken out of generated code somewhere, and relatives of theirs.</summary>
internal static class Payloads
{
    private const string Attack = "public class Pwned { [System.Runtime.CompilerServices.ModuleInitializer] public static void Run() { } }";

    /// <summary>All of them; none is trimmed or normalised.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. new[] { "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u000b", "\f" }.Select(line => $"text{line}{Attack}"),
        .. new[] { "\n", "\r", "\u0085", "\u2028", "\u2029" }.Select(line => $"</summary>{line}{Attack}{line}/// <summary>"),
        $"\"; }} {Attack} //",
        $"\\\"; }} {Attack} //",
        $"\\\\\"; }} {Attack} /*",
        $"\"\"\"; }} {Attack} //",
        $"\"u8; }} {Attack} //",
        $"*/ {Attack} /*",
        $"-->]]> {Attack} <!--<![CDATA[",
        $"{{{Attack}}}",
        $"$\"{{{Attack}}}\"",
        "\\u000a" + Attack,
        "\\u0022; " + Attack,
        "\\x22; " + Attack,
        "&#10;" + Attack,
        "&quot;;" + Attack,
        "\n#if true\n" + Attack + "\n#endif",
        "\n#pragma warning disable\n",
        "\n#line 1 \"x\"\n",
        "\n#nullable disable\n" + Attack,
        "\n[assembly: System.Reflection.AssemblyTitle(\"x\")]\n",
        "\nglobal using System.IO;\n",
        "\n} namespace Other {\n" + Attack,
        "\n---\npwned: true\n...\n",
        "\": pwned\n  evil: [\"",
        "!!python/object:x &a *a %TAG",
        "class", "record", "@class", "Main", "System", "Codegen", "global::System", "<Module>", "__arglist", "_",
        "../../../etc/passwd", "..\\..\\x", "/absolute", "C:\\x", "a/b", ".", "..", "con", "a\0b", "\0",
        "", " ", "\t", "\ufeff", "\u200b\u200d", "\u202eevil\u202c", "\u2066x\u2069", "\u0000\u0001\u001f\u007f\u009f",
        "\ud800", "\udfff\ud800", "x\ud83d", "😀", "ｃｌａｓｓ", "cafe\u0301", "İı", "ß", "漢字", "٣", "\u00ad",
        "{0}", "{{", "}}", "%s", "${env:HOME}", "$(whoami)", "`whoami`", "'; drop table x; --",
        "<script>alert(1)</script>", "<see cref=\"System.IO.File\"/>", "<include file='/etc/passwd' path='*'/>", "&", "<", "&lt;",
        new string('a', 5_000), new string('\n', 500), string.Concat(Enumerable.Repeat("😀", 600)), new string('"', 300), new string('\\', 301),
    ];
}
