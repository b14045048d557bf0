using Codegen.Contracts.Errors;

namespace Codegen.Ingestion.Http;

/// <summary>The provider has no such resource (404, 410): for a child, its parent is gone; else the connection asks for the wrong thing.</summary>
internal sealed class ResourceGone(string message) : CodegenException("CG1107", Failure.Terminal, message);
