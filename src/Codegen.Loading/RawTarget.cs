using Codegen.Warehouse;
using Codegen.Warehouse.RawTables;

namespace Codegen.Loading;

/// <summary>Where a batch's rows go, and under which number.</summary>
/// <param name="Table">What the rows are.</param>
/// <param name="Relation">The live table, or the one beside it during a rebuild.</param>
/// <param name="Load">The load's number.</param>
internal sealed record RawTarget(RawTable Table, Relation Relation, long Load);
