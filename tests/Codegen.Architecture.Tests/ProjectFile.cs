using System.Xml.Linq;
using Codegen.Testing;

namespace Codegen.Architecture.Tests;

/// <summary>What a csproj says of its project's dependencies.</summary>
internal sealed record ProjectFile(string Name, string Path, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    /// <summary>The projects below the given folders of the repository.</summary>
    public static IReadOnlyList<ProjectFile> Below(params string[] folders) =>
    [
        .. from folder in folders
           from path in Directory.EnumerateFiles(System.IO.Path.Combine(RepositoryRoot.Path, folder), "*.csproj", SearchOption.AllDirectories)
           orderby path
           select Read(path),
    ];

    private static ProjectFile Read(string path)
    {
        var document = XDocument.Load(path);
        return new ProjectFile(
            System.IO.Path.GetFileNameWithoutExtension(path),
            path,
            [.. Includes(document, "ProjectReference").Select(System.IO.Path.GetFileNameWithoutExtension).OfType<string>()],
            [.. Includes(document, "PackageReference")]);
    }

    private static IEnumerable<string> Includes(XDocument document, string item) =>
        document.Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();
}
