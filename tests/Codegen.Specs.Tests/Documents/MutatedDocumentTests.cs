using CsCheck;

namespace Codegen.Specs.Tests.Documents;

/// <summary>Whatever bytes of a document or a mapping are changed, lost or repeated: no exception, and a fault of ours in no message.</summary>
public sealed class MutatedDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(Codegen.Testing.RepositoryRoot.Path, "specs", "stripe", "openapi.yaml"));
    private static readonly string Mapping = File.ReadAllText(Path.Combine(Codegen.Testing.RepositoryRoot.Path, "specs", "stripe", "mapping.yaml"));

    private static readonly string[] Inserts =
        ["", "{", "}", "[", "]", ":", "\n", "  ", "'", "$ref: '#/components/schemas/charge'", "type: [array, 'null']", "&a ", "*a", "null", "-1", "\u2028", "\ud800", "items: []", "allOf: [{}]"];

    private static readonly Gen<(int At, int Length, string Text)> Edit = Gen.Select(
        Gen.Int[0, int.MaxValue],
        Gen.Int[0, 40],
        Gen.Int[0, Inserts.Length - 1].Select(i => Inserts[i]));

    private static string Apply(string text, IEnumerable<(int At, int Length, string Text)> edits)
    {
        foreach (var (at, length, insert) in edits)
        {
            var start = at % (text.Length + 1);
            text = string.Concat(text.AsSpan(0, start), insert, text.AsSpan(Math.Min(text.Length, start + length)));
        }

        return text;
    }

    [Fact]
    public void A_mutated_document_never_throws_and_never_finds_a_fault_of_ours() => Edit.Array[1, 6].Sample(
        edits => Assert.DoesNotContain(Compiling.Compile(Apply(Document, edits), Mapping).Problems, problem => problem.Code == "CG0199"), iter: 100, threads: 1);

    [Fact]
    public void A_mutated_mapping_never_throws_and_never_finds_a_fault_of_ours() => Edit.Array[1, 3].Sample(
        edits => Assert.DoesNotContain(Compiling.Compile(Document, Apply(Mapping, edits)).Problems, problem => problem.Code == "CG0199"), iter: 100, threads: 1);
}
