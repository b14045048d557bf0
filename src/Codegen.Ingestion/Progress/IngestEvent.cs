namespace Codegen.Ingestion.Progress;

/// <summary>Something that a person who watches a run may want to see. None holds a secret or a record's values.</summary>
/// <param name="Stream">The stream that it is about; empty for the run as a whole.</param>
public abstract record IngestEvent(string Stream);
