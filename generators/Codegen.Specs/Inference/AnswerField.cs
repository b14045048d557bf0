using Codegen.Contracts.Connectors;
using Codegen.Specs.Naming;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Inference;

/// <summary>A field of an answer that stands beside the records.</summary>
/// <param name="Path">The way to it.</param>
/// <param name="Schema">What it holds.</param>
internal sealed record AnswerField(FieldPath Path, Schema Schema)
{
    private const int MaxDepth = 3;

    /// <summary>The name without case and separators.</summary>
    public string Folded => Words.Fold(Path.Names[Path.Names.Count - 1]);

    /// <summary>The fields beside the records; arrays are not entered. None where the answer is the list itself.</summary>
    public static IReadOnlyList<AnswerField> Beside(Schema root, SchemaReader schemas)
    {
        var found = new List<AnswerField>();
        if (root.IsObject)
            Gather(root, [], schemas, found);
        return found;
    }

    private static void Gather(Schema at, IReadOnlyList<string> path, SchemaReader schemas, List<AnswerField> found)
    {
        foreach (var field in RecordFields.Of(at))
        {
            var schema = schemas.Read(field.Declarations[0].Nodes);
            if (schema.IsArray)
                continue;
            List<string> here = [.. path, field.Name];
            found.Add(new AnswerField(new FieldPath(here), schema));
            if (schema.IsObject && here.Count < MaxDepth)
                Gather(schema, here, schemas, found);
        }
    }
}
