namespace Codegen.Ingestion.Requests;

/// <summary>A page to ask for.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Headers">Headers beyond those of every request.</param>
internal sealed record PageRequest(Uri Address, IReadOnlyList<KeyValuePair<string, string>> Headers);
