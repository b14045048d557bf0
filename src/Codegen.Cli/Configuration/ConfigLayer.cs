using Codegen.Contracts.Errors;
using Codegen.Yaml;

namespace Codegen.Cli.Configuration;

/// <summary>One origin of settings; a later layer overrides an earlier one, key by key.</summary>
/// <param name="Node">The mapping.</param>
/// <param name="File">Where it stands, as a person would name it.</param>
internal sealed record ConfigLayer(Node Node, string File)
{
    /// <summary>A place in the layer.</summary>
    /// <param name="mark">Where in its file.</param>
    public SourcePosition At(Mark mark) => new(File, mark.Line, mark.Column);
}
