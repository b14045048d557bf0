using System.Globalization;
using Codegen.Contracts.Errors;

namespace Codegen.Lake;

/// <summary>Every error of the lake, with its code. The README lists them.</summary>
internal static class LakeErrors
{
    public static CodegenException BadKey(string key) =>
        new("CG2002", Failure.Terminal, $"'{key}' is no key of the lake: a key is made of segments between single slashes and never leaves the lake.");

    public static CodegenException CommitMissing(string key, long number) =>
        new("CG2030", Failure.Terminal, Text(
            $"Commit {number} is missing: later commits are there, but not {key}. Nothing after it is read. Restore the object from the store's versions or a backup."));

    public static CodegenException CommitChanged(string key, long number, string how, Exception? cause = null) =>
        new("CG2031", Failure.Terminal, Text(
            $"Commit {number} was changed after it was written: {key}: {how}. Nothing after it is read. Restore the object from the store's versions or a backup."), cause);

    public static CodegenException CommitTooNew(string key, long number, int format, int known) =>
        new("CG2032", Failure.Config, Text(
            $"Commit {number} ({key}) has format {format}; this version of codegen reads up to {known}. Use the version that wrote it, or a later one."));

    public static CodegenException CommitElsewhere(string key, long number, string expected, string found) =>
        new("CG2033", Failure.Terminal, Text(
            $"Commit {number} ({key}) belongs to {found}, not to {expected}: it was copied here, or the connection now names another source. Use a new connection name for another source."));

    public static CodegenException ObjectMissing(string key, string commit) =>
        new("CG2040", Failure.Terminal, $"{commit} names {key}, but the lake has no such object. Restore it from the store's versions or a backup.");

    public static CodegenException ObjectChanged(string key, string expected, string found) =>
        new("CG2041", Failure.Terminal, $"{key} is not what its commit says: sha256 {found} instead of {expected}. Restore it from the store's versions or a backup.");

    public static CodegenException ObjectDiffers(string key, long expected, long found) =>
        new("CG2042", Failure.Terminal, Text(
            $"{key} exists with {found} bytes, where {expected} bytes of the same content belong: an upload was cut or the object was changed. Delete the object if no commit names it (codegen check tells), and run again."));

    private static string Text(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);
}
