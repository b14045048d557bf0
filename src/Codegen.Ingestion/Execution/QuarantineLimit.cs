using Codegen.Contracts.Errors;

namespace Codegen.Ingestion.Execution;

/// <summary>
/// How many records of a stream may be unreadable before the run stops: a few are set aside, many mean that the connector does not
/// understand the provider.
/// </summary>
internal sealed class QuarantineLimit(string stream)
{
    private const int Fewest = 10;
    private const int OneIn = 100;

    private bool _hasPage;

    public long Received { get; private set; }

    public long Quarantined { get; private set; }

    public void Count(bool isReadable)
    {
        Received++;
        Quarantined += isReadable ? 0 : 1;
    }

    /// <summary>Ends a page.</summary>
    /// <exception cref="CodegenException">CG1303: too many.</exception>
    public void EndPage()
    {
        var isFirst = !_hasPage && Received > 0;
        _hasPage |= isFirst;
        if (isFirst && Quarantined == Received)
            throw Error($"none of the {Received} records in its first page can be read");
        if (Quarantined >= Fewest && Quarantined * OneIn > Received)
            throw Error($"{Quarantined} of {Received} records can't be read");
    }

    private CodegenException Error(string what) => new(
        "CG1303",
        Failure.Terminal,
        $"{stream}: {what}. They are kept in quarantine; the interval is not covered. Compare them with the document, and correct the document or the mapping.");
}
