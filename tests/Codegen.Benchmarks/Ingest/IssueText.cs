using System.Globalization;

namespace Codegen.Benchmarks.Ingest;

/// <summary>Issues of about one kilobyte, each a little different.</summary>
internal static class IssueText
{
    /// <summary>Ten digits that stand where an issue's id will.</summary>
    public const string IdMark = "0000000000";

    private static readonly string[] Words =
        "the build fails when a path holds spaces because nobody quotes it and so the log ends early with no hint of what went wrong".Split(' ');

    public static string Write(int index)
    {
        Random random = new(index);
        var number = string.Create(CultureInfo.InvariantCulture, $"{index + 1}");
        var user = string.Create(CultureInfo.InvariantCulture, $"user-{random.Next(10_000)}");
        var updated = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(random.Next(20_000_000)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $$"""
            {"id":{{IdMark}},"node_id":"I_kwDO{{random.Next():x8}}{{random.Next():x8}}","number":{{number}},
            "url":"https://api.example.test/repos/octo/hello/issues/{{number}}","repository_url":"https://api.example.test/repos/octo/hello",
            "html_url":"https://example.test/octo/hello/issues/{{number}}","title":"{{Text(random, 8)}}","body":"{{Text(random, 70)}}",
            "state":"{{(random.Next(3) == 0 ? "open" : "closed")}}","user":{"login":"{{user}}","id":{{random.Next(1_000_000)}},"type":"User","site_admin":false},
            "author_association":"CONTRIBUTOR","labels":[{"id":{{random.Next(1_000)}},"name":"bug","color":"d73a4a"}],"assignees":[],"milestone":null,
            "locked":false,"comments":{{random.Next(40)}},"created_at":"2026-01-01T00:00:00Z","updated_at":"{{updated}}","closed_at":null}
            """.ReplaceLineEndings("");
    }

    private static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
}
