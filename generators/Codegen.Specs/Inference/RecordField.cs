using Codegen.Contracts.Schemas;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Inference;

/// <summary>A top-level field of a stream's records, as rules look at it.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Folded">The name without case and separators.</param>
/// <param name="Schema">What it holds.</param>
/// <param name="Type">Its column's type.</param>
/// <param name="Required">Whether each record has it.</param>
internal sealed record RecordField(string Name, string Folded, Schema Schema, ColumnType Type, bool Required)
{
    /// <summary>Whether its text can identify a record.</summary>
    public bool CanBeKey => Type is ColumnType.Text or ColumnType.Integer or ColumnType.Decimal;
}
