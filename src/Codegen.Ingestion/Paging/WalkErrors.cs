using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;

namespace Codegen.Ingestion.Paging;

/// <summary>Ways in which a walk over pages can go wrong. Each is an error: a walk that stops quietly would be short.</summary>
internal static class WalkErrors
{
    public static CodegenException SameLink(string stream, int page) =>
        Error("CG1202", $"{stream}: page {page} leads to a page that this walk has asked for already. The provider's paging goes round in a circle; the interval is not covered. Check paginate in the mapping.");

    public static CodegenException SamePage(string stream, int page) =>
        Error("CG1203", $"{stream}: page {page} brings the same records as a page before it. The provider seems to ignore the paging parameter; the interval is not covered. Check paginate in the mapping.");

    public static CodegenException NothingNew(string stream, int page) =>
        Error("CG1204", $"{stream}: page {page} brings no record that the pages before it did not, yet leads on. The interval is not covered. Check paginate in the mapping.");

    public static CodegenException EmptyButMore(string stream) =>
        Error("CG1205", $"{stream}: the provider says that more records follow a page without any. There is no record to go on from; the interval is not covered.");

    public static CodegenException NoMore(string stream, FieldPath path) =>
        Error("CG1206", $"{stream}: a page has no true or false at {path}, which says whether more follow. Correct paginate in the mapping.");

    public static CodegenException NoLastId(string stream, FieldPath field) =>
        Error("CG1206", $"{stream}: a page's last record has no text or number at {field}, which the next page needs. Correct paginate in the mapping.");

    private static CodegenException Error(string code, string message) => new(code, Failure.Terminal, message);
}
