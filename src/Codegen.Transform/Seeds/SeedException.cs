using Codegen.Contracts.Errors;

namespace Codegen.Transform.Seeds;

/// <summary>CG4509: a seed's file can't be read, or isn't as the manifest says. A person must change the file.</summary>
internal sealed class SeedException(SourcePosition position, string message, Exception? cause = null)
    : CodegenException("CG4509", Failure.Config, message, cause)
{
    public SourcePosition Position { get; } = position;
}
