using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Codegen.Contracts;
using Codegen.Contracts.Records;

namespace Codegen.Lake.Spooling;

/// <summary>
/// Writes one unreadable record as a line: <c>{"problem":…,"origin":…,"partition":…,"at":…,"text":…}</c>, or <c>base64</c> in the place
/// of <c>text</c> where the bytes are not UTF-8. In pieces, since such a record may be as large as a page.
/// </summary>
internal static class QuarantineWriter
{
    private const int PieceBytes = 24 * 1024;

    public static void Write(SpoolWriter spool, ReadOnlySpan<byte> record, RecordProblem problem, in LandingRecord where)
    {
        spool.Write("{\"problem\":\""u8);
        spool.Write(Encoding.UTF8.GetBytes(JsonNamingPolicy.SnakeCaseLower.ConvertName(problem.ToString())));
        spool.Write(where.Origin == RecordOrigin.Changes ? "\",\"origin\":\"changes\",\"partition\":\""u8 : "\",\"origin\":\"list\",\"partition\":\""u8);
        WriteText(spool, Encoding.UTF8.GetBytes(where.Partition));
        spool.Write("\",\"at\":\""u8);
        spool.Write(Encoding.UTF8.GetBytes(Instant.ToText(where.At)));
        if (Utf8.IsValid(record))
        {
            spool.Write("\",\"text\":\""u8);
            WriteText(spool, record);
        }
        else
        {
            spool.Write("\",\"base64\":\""u8);
            WriteBase64(spool, record);
        }

        spool.Write("\"}\n"u8);
        spool.EndLine();
    }

    private static void WriteText(SpoolWriter spool, ReadOnlySpan<byte> text)
    {
        for (; text.Length > 0; text = text[Math.Min(PieceBytes, text.Length)..])
        {
            var piece = text[..Math.Min(PieceBytes, text.Length)];
            spool.Advance(JsonBytes.Escape(piece, spool.Reserve((int)JsonBytes.MaxEscaped(piece.Length))));
        }
    }

    private static void WriteBase64(SpoolWriter spool, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length > 0; bytes = bytes[Math.Min(PieceBytes, bytes.Length)..])
        {
            var piece = bytes[..Math.Min(PieceBytes, bytes.Length)];
            Base64.EncodeToUtf8(piece, spool.Reserve(Base64.GetMaxEncodedToUtf8Length(piece.Length)), out _, out var written);
            spool.Advance(written);
        }
    }
}
