using System.Runtime.InteropServices;

namespace Codegen.Lake.Stores;

/// <summary>
/// The one call that gives a file a name only where that name is free, at once. File.Move checks first and renames then: between the two
/// another process may have taken the name, and loses its file.
/// </summary>
internal static partial class HardLink
{
    private const int WindowsFileExists = 80;
    private const int WindowsAlreadyExists = 183;
    private const int WindowsNotSameDevice = 17;
    private const int WindowsNotSupported = 50;
    private const int Permission = 1;
    private const int FileExists = 17;
    private const int CrossDevice = 18;
    private const int LinuxNotSupported = 95;
    private const int MacNotSupported = 45;

    public static LinkOutcome Create(string existing, string name)
    {
        var succeeded = OperatingSystem.IsWindows() ? CreateHardLink(name, existing, 0) : Link(existing, name) == 0;
        if (succeeded)
            return LinkOutcome.Created;
        var code = Marshal.GetLastPInvokeError();
        return Of(code) ?? throw new IOException($"{Marshal.GetPInvokeErrorMessage(code)}: '{name}'", code);
    }

    /// <summary>Forces a file's bytes to the disk.</summary>
    public static void Flush(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }

    private static LinkOutcome? Of(int code) => OperatingSystem.IsWindows()
        ? code switch
        {
            WindowsFileExists or WindowsAlreadyExists => LinkOutcome.Existed,
            WindowsNotSameDevice or WindowsNotSupported => LinkOutcome.Impossible,
            _ => null,
        }
        : code switch
        {
            FileExists => LinkOutcome.Existed,
            CrossDevice or Permission or LinuxNotSupported or MacNotSupported => LinkOutcome.Impossible,
            _ => null,
        };

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string name);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string name, string existing, nint security);
}
