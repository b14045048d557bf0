using System.Text.Json;
using Codegen.Catalog;
using Codegen.Cli.Configuration;
using Codegen.Cli.Terminal;
using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;
using Codegen.Contracts.Runs;

namespace Codegen.Cli.Stages;

/// <summary>Says to a catalog what exists: out of the artefacts that compiling and running models left.</summary>
/// <param name="config">The settings.</param>
/// <param name="talk">Where lines go.</param>
internal sealed class PublishStage(CodegenConfig config, Talk talk)
{
    private readonly string _target = Path.Combine(config.StateFolder, "target");

    /// <summary>Writes a metadata file.</summary>
    /// <param name="path">The file's full path.</param>
    /// <exception cref="CodegenException">CG9707: there is no manifest yet; CG9708: an artefact can't be read.</exception>
    public void Write(string path)
    {
        var manifest = Read("manifest.json", ManifestJson.Read)
            ?? throw new CodegenException("CG9707", Failure.Config, $"Profile '{config.Profile}' has no {Path.Combine(_target, "manifest.json")} yet. Run: codegen models build");
        var results = Read("run_results.json", RunResultsJson.Read);
        using var content = new MemoryStream();
        MetadataFile.Write(manifest, results, Options(), content);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        ArtefactFile.Replace(path, content.ToArray());
        talk.Step("publish", Outcome.Ok, $"{Counted.Of(manifest.Sources.Count, "source")}, {Counted.Of(manifest.Nodes.Count, "node")}, {Counted.Of(content.Length, "byte")}    {Shown(path)}");
    }

    /// <summary>From the root on where it lies below it, else whole.</summary>
    private string Shown(string path) =>
        Path.GetRelativePath(config.Root, path) is var relative && relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;

    private T? Read<T>(string name, Reader<T> read)
        where T : class
    {
        var path = Path.Combine(_target, name);
        try
        {
            return File.Exists(path) ? read(File.ReadAllBytes(path)) : null;
        }
        catch (JsonException fault)
        {
            throw new CodegenException("CG9708", Failure.Config, $"{path} can't be read: {fault.Message} Make it anew: codegen models build", fault);
        }
    }

    private CatalogOptions Options() => new() { Lake = config.Lake.Folder ?? $"s3://{config.Lake.Bucket!.Bucket}/{config.Lake.Bucket.Prefix}".TrimEnd('/') };

    private delegate T Reader<out T>(ReadOnlySpan<byte> bytes);
}
