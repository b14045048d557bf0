using Codegen.Contracts.Connectors;

namespace Codegen.Generators.Models;

/// <summary>A stream that gets staging models.</summary>
internal sealed class StagedStream(string source, StreamDefinition stream)
{
    /// <summary>The source's name.</summary>
    public string Source { get; } = source;

    /// <summary>The stream.</summary>
    public StreamDefinition Stream { get; } = stream;

    /// <summary>The model of the newest live rows.</summary>
    public string Model { get; } = $"stg_{source}__{stream.Name}";

    /// <summary>The model of all versions.</summary>
    public string LogModel => Model + "_log";

    /// <summary>The columns of the log model, in order.</summary>
    public IReadOnlyList<StagingColumn> Log { get; } = [.. StagingColumns.Of(stream.Schema)];

    /// <summary>The columns of the newest live rows: a row that is one of them isn't deleted.</summary>
    public IEnumerable<StagingColumn> Newest => Log.Where(column => column.Name != StagingColumns.IsDeleted);
}
