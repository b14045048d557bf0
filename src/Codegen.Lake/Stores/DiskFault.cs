using Codegen.Contracts.Errors;

namespace Codegen.Lake.Stores;

/// <summary>What the operating system says of a disk, as errors that tell a person what to do.</summary>
internal static class DiskFault
{
    private const int NoSpace = 28;
    private const int ReadOnlyFileSystem = 30;
    private const int LinuxQuota = 122;
    private const int MacQuota = 69;
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    public static bool Matches(Exception fault) => fault is IOException or UnauthorizedAccessException;

    public static CodegenException Of(Exception fault, string action, string path) => fault switch
    {
        { HResult: NoSpace or LinuxQuota or MacQuota or WindowsDiskFull or WindowsHandleDiskFull } => new CodegenException(
            "CG2010", Failure.Transient, $"Can't {action} {path}: the disk is full, or a quota is spent. Free space and run again; nothing is half written.", fault),
        UnauthorizedAccessException or { HResult: ReadOnlyFileSystem } => new CodegenException(
            "CG2011", Failure.Terminal, $"Can't {action} {path}: the folder is read-only or belongs to another user. Give this user the right to write there, or name another folder.", fault),
        _ => new CodegenException(
            "CG2012", Failure.Terminal, $"Can't {action} {path}: {fault.Message}. Check the disk, then run again; nothing is half written.", fault),
    };

    public static CodegenException NoLinks(string path) =>
        new("CG2013", Failure.Config, $"Can't store {path}: its file system has no hard links, without which two writers could overwrite each other. Put the lake on a local disk or in a bucket.");
}
