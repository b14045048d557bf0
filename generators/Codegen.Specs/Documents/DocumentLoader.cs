using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Codegen.Contracts.Errors;
using Codegen.Specs.Problems;
using Codegen.Yaml;

namespace Codegen.Specs.Documents;

/// <summary>Reads a document's text and checks that it is OpenAPI.</summary>
internal static class DocumentLoader
{
    private const string Expected = "expected an OpenAPI document (openapi: 3.0 or 3.1, or swagger: 2.0)";

    /// <summary>The document; null where a problem says why not.</summary>
    public static ApiDocument? Load(SpecFile file, ProblemList problems)
    {
        ParsedText text;
        JsonElement root;
        try
        {
            text = ParsedText.Read(
                file.Text, file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? TextFormat.Json : TextFormat.Any);
            root = text.Json;
        }
        catch (TextSyntaxException error)
        {
            var where = new SourcePosition(file.Path, error.Position.Line, error.Position.Column);
            problems.Error("CG0002", LooksLikeHtml(file.Text) ? $"an HTML page; {Expected}" : $"{error.Message}; {Expected}", where);
            return null;
        }

        var start = SourcePosition.StartOf(file.Path);
        if (root.ValueKind != JsonValueKind.Object)
        {
            problems.Error("CG0003", $"{Describe(file.Text, root.ValueKind)}; {Expected}", start);
            return null;
        }

        var document = new DocNode(root, "");
        if (VersionOf(document) is { } version)
            return new ApiDocument(file.Path, text, version, Sha256(file.Text));
        var said = document["openapi"] ?? document["swagger"];
        if (said is null)
            problems.Error("CG0003", $"no 'openapi' or 'swagger' at the root; {Expected}", start);
        else
            problems.Error("CG0004", $"the version '{said.Value.Scalar}' is not supported; {Expected}", At(file, text, said.Value.Pointer));
        return null;
    }

    private static SourcePosition At(SpecFile file, ParsedText text, string pointer)
    {
        var mark = text.PositionOf(pointer);
        return new SourcePosition(file.Path, mark.Line, mark.Column);
    }

    private static ApiVersion? VersionOf(DocNode root)
    {
        if (root["openapi"] is { Scalar: { } version })
        {
            return version.StartsWith("3.0", StringComparison.Ordinal) ? ApiVersion.V30
                : version == "3" || version.StartsWith("3.", StringComparison.Ordinal) ? ApiVersion.V31 : null;
        }

        return root["swagger"]?.Scalar is "2.0" or "2" ? ApiVersion.V2 : null;
    }

    private static string Describe(string text, JsonValueKind kind) => kind switch
    {
        _ when string.IsNullOrWhiteSpace(text) => "the file is empty",
        _ when LooksLikeHtml(text) => "an HTML page",
        JsonValueKind.Null => "the file holds nothing",
        JsonValueKind.Array => "the root is a list",
        JsonValueKind.String => "the root is text",
        _ => $"the root is {kind.ToString().ToLowerInvariant()}",
    };

    private static bool LooksLikeHtml(string text)
    {
        var start = text.TrimStart('\ufeff', ' ', '\t', '\r', '\n');
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static string Sha256(string text)
    {
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(text));
        return string.Concat(hash.Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
