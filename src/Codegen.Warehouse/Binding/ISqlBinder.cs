namespace Codegen.Warehouse.Binding;

/// <summary>
/// Understands SQL without running it: names, types and lineage of a query's columns, against a shadow catalog of empty tables.
/// Needs no warehouse and no credentials. Queries may be bound at once; nothing may be declared meanwhile.
/// </summary>
public interface ISqlBinder : IDisposable
{
    /// <summary>Puts an empty table into the shadow catalog, in place of one of that name.</summary>
    /// <param name="relation">Where queries find it; its schema is created where it is missing.</param>
    /// <param name="columns">Its columns; at least one.</param>
    /// <exception cref="Contracts.Errors.CodegenException">CG3006: a type that the binder doesn't know, or a column's name twice.</exception>
    void Declare(Relation relation, IReadOnlyList<BinderColumn> columns);

    /// <summary>Binds one query.</summary>
    /// <param name="sql">One <c>SELECT</c>, or what the binder accepts in its place.</param>
    BindResult Bind(string sql);
}
