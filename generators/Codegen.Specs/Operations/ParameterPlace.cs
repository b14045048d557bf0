namespace Codegen.Specs.Operations;

/// <summary>Where the document puts a parameter.</summary>
internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>A body, a form field, or a word that OpenAPI doesn't know.</summary>
    Other,
}
