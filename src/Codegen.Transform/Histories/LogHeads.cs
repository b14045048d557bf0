namespace Codegen.Transform.Histories;

/// <summary>What a log holds.</summary>
/// <param name="Load">Its newest load; 0 where it is empty.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="SeenRows">Its rows up to the load that was asked about.</param>
/// <param name="Unplaced">Its rows after that load that have no version or a null in the key.</param>
internal sealed record LogHeads(long Load, long Rows, long SeenRows, long Unplaced);
