using Codegen.Cli.Terminal;
using Codegen.Loading;

namespace Codegen.Cli.Stages;

/// <summary>Tells now and then how far a long load is.</summary>
/// <param name="talk">Where lines go.</param>
/// <param name="time">The clock.</param>
internal sealed class LoadLines(Talk talk, TimeProvider time) : IProgress<LoadProgress>
{
    private readonly Pace _pace = new(time);

    /// <inheritdoc />
    public void Report(LoadProgress value)
    {
        if (_pace.IsDue())
            talk.Step($"load {value.Stream}", Outcome.Wait, $"{Counted.Column(value.Rows, "row", 9)}    {Counted.Column(value.Files, "file", 6)}    so far, {value.Phase}");
    }
}
