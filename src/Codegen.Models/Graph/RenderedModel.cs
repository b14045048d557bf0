using Codegen.Contracts.Errors;
using Codegen.Models.Templates;

namespace Codegen.Models.Graph;

/// <summary>A model whose template was rendered.</summary>
/// <param name="Model">The model.</param>
/// <param name="Full">Its SQL where the table is made anew; null where rendering failed.</param>
/// <param name="Increment">Of an incremental model: its SQL where the table exists; else null.</param>
/// <param name="Parents">The ids of what it is made of, taken or not, with the place of the first mention.</param>
/// <param name="Macros">The macros that it calls.</param>
internal sealed record RenderedModel(
    Model Model,
    RenderedSql? Full,
    RenderedSql? Increment,
    IReadOnlyDictionary<string, SourcePosition> Parents,
    IReadOnlySet<string> Macros)
{
    /// <summary>Its id.</summary>
    public string Id => Model.Known.Id;
}
