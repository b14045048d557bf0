using Codegen.Contracts.Errors;

namespace Codegen.Ingestion.Http;

/// <summary>A page is larger than the limits allow. Asking again would bring the same.</summary>
internal sealed class PageTooLarge(string how)
    : CodegenException("CG1110", Failure.Terminal, $"A page has {how}; it was not read to its end. Ask for smaller pages in the mapping, or raise the limit.");
