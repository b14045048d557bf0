using System.Globalization;

namespace Codegen.Build.Tasks;

/// <summary>How many tests ended how.</summary>
internal sealed record TestCounts(int Passed = 0, int Failed = 0, int Skipped = 0)
{
    /// <summary>Adds two counts.</summary>
    public static TestCounts operator +(TestCounts left, TestCounts right) =>
        new(left.Passed + right.Passed, left.Failed + right.Failed, left.Skipped + right.Skipped);

    /// <summary>The closing line: <c>12 passed, 0 failed</c>, and the skipped ones where there are any.</summary>
    public override string ToString()
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{Passed} passed, {Failed} failed");
        return Skipped == 0 ? line : string.Create(CultureInfo.InvariantCulture, $"{line}, {Skipped} skipped");
    }
}
