namespace Codegen.Contracts.Connectors;

/// <summary>A parameter of a request and where its value comes from. Paging and cursor parameters are described by those, not here.</summary>
/// <param name="Name">The parameter's name on the wire.</param>
/// <param name="In">Where it is sent.</param>
/// <param name="Source">Where its value comes from.</param>
/// <param name="Value">A constant's text, or the name of the configuration key, the entry's part or the parent's binding; see <see cref="ParameterSource"/>.</param>
public sealed record RequestParameter(string Name, ParameterLocation In, ParameterSource Source, string Value);
