using Codegen.Warehouse.Binding;

namespace Codegen.Warehouse.DuckDb.Binding;

/// <summary>A query can't be bound, or its plan holds something whose lineage isn't known. Never leaves the binder.</summary>
internal sealed class BindException(BindError error) : Exception(error.Message)
{
    public BindException(string message, int? offset)
        : this(new BindError(message, offset, []))
    {
    }

    public BindError Error { get; } = error;
}
