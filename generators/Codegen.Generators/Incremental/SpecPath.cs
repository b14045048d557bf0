namespace Codegen.Generators.Incremental;

/// <summary>A file's place under <c>specs/</c>.</summary>
/// <param name="Source">The folder: the source's name.</param>
/// <param name="Role">What the file is to the source.</param>
/// <param name="Relative">The path from the repository's root, with forward slashes.</param>
internal sealed record SpecPath(string Source, SpecRole Role, string Relative)
{
    /// <summary>The place of a file <c>…/specs/&lt;source&gt;/&lt;name&gt;</c> with one of the names that mean something; else null.</summary>
    public static SpecPath? Parse(string path)
    {
        var parts = path.Replace('\\', '/').Split('/');
        if (parts.Length < 3 || parts[parts.Length - 3] != "specs")
            return null;
        var (source, name) = (parts[parts.Length - 2], parts[parts.Length - 1]);
        return RoleOf(name) is { } role ? new SpecPath(source, role, $"specs/{source}/{name}") : null;
    }

    private static SpecRole? RoleOf(string name) => name switch
    {
        "openapi.json" or "openapi.yaml" or "openapi.yml" => SpecRole.Document,
        "mapping.yaml" => SpecRole.Mapping,
        "observed.yaml" => SpecRole.Observed,
        _ => null,
    };
}
