using System.Buffers.Text;
using System.Text;

namespace Codegen.Sandbox.Queries;

/// <summary>Opaque tokens that name the page after a record.</summary>
internal static class PageToken
{
    private const string Mark = "after:";

    /// <summary>Makes the token of the page after a record.</summary>
    /// <param name="key">The record's key.</param>
    public static string After(string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Mark + key));

    /// <summary>Opens a token.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="RefusedRequestException">It was not made here.</exception>
    public static string Open(string token)
    {
        if (Base64Url.IsValid(token) && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)) is var text
            && text.StartsWith(Mark, StringComparison.Ordinal))
            return text[Mark.Length..];

        throw new RefusedRequestException(400, "the page token is not one that was handed out");
    }
}
