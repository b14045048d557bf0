using System.Diagnostics;

namespace Codegen.Lake.Tests.Stores;

/// <summary>A disk of 1 MB, another device than all others: a tmpfs. Only root of a Linux machine can have one.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly bool _isMounted;

    public SmallDisk()
    {
        _isMounted = OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", _folder.Path);
        if (!_isMounted)
            _folder.Dispose();
        Assert.SkipUnless(_isMounted, "this user may not mount a tmpfs");
    }

    public string Path => _folder.Path;

    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", _folder.Path));

    public void Dispose()
    {
        if (!_isMounted)
            return;
        Run("umount", _folder.Path);
        _folder.Dispose();
    }

    private static bool Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
