#if NET
using System.Diagnostics;
using System.Globalization;

namespace Codegen.Contracts;

/// <summary>
/// Named moments at which a test kills the process, to prove that the next run ends with the same tables. They do nothing unless the
/// environment variable <c>CODEGEN_CRASH_AT</c> names one, as <c>name</c> or <c>name:k</c> for its k-th passing.
/// </summary>
public static class CrashPoint
{
    /// <summary>A data file is complete and not yet in the lake.</summary>
    public const string BeforePut = "before-put";

    /// <summary>A data file is in the lake and no commit names it.</summary>
    public const string AfterPut = "after-put";

    /// <summary>All files of a commit are in the lake; the commit is not.</summary>
    public const string BeforeCommit = "before-commit";

    /// <summary>The commit is in the lake; its writer does not know yet.</summary>
    public const string AfterCommit = "after-commit";

    /// <summary>The warehouse's transaction holds all rows and the load log; it is not committed.</summary>
    public const string BeforeWarehouseCommit = "before-warehouse-commit";

    /// <summary>The warehouse's transaction is committed; the loader does not know yet.</summary>
    public const string AfterWarehouseCommit = "after-warehouse-commit";

    /// <summary>A part of a history's differences is applied, in a transaction that is not committed.</summary>
    public const string WithinHistory = "within-history";

    private static readonly string[] Armed = (Environment.GetEnvironmentVariable("CODEGEN_CRASH_AT") ?? "").Split(':');
    private static int _passed;

    /// <summary>Kills the process, as <c>kill -9</c> does, if this is the moment that the environment names.</summary>
    /// <param name="name">The moment.</param>
    public static void Reach(string name)
    {
        if (!string.Equals(Armed[0], name, StringComparison.Ordinal))
            return;
        var wanted = Armed.Length > 1 ? int.Parse(Armed[1], CultureInfo.InvariantCulture) : 1;
        if (Interlocked.Increment(ref _passed) == wanted)
            Process.GetCurrentProcess().Kill();
    }
}
#endif
