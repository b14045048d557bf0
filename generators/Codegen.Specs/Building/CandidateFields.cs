using Codegen.Specs.Inference;
using Codegen.Specs.Naming;
using Codegen.Specs.Operations;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Building;

/// <summary>The fields and the key of lists that are not streams yet, looked at to see whether they can be parents.</summary>
internal sealed class CandidateFields(SourceContext context)
{
    private readonly Dictionary<ApiOperation, (IReadOnlyList<RecordField> Fields, IReadOnlyList<string> Key)> _known = [];

    public (IReadOnlyList<RecordField> Fields, IReadOnlyList<string> Key) Of(Candidate candidate)
    {
        if (context.Draft(candidate.Operation) is { Fields.Count: > 0 } draft)
            return (draft.Fields, [.. draft.Key.Where(path => path.Names.Count == 1).Select(path => path.Names[0])]);
        if (_known.TryGetValue(candidate.Operation, out var known))
            return known;
        var record = candidate.Records.Value.Record;
        List<RecordField> fields = [.. RecordFields.Of(record).Select(Read)];
        var key = KeyRule.Find(
            record, fields, candidate.Operation.Template, context.Catalogue.DetailOf(candidate.Operation.Template))?.Value
            ?? [];
        return _known[candidate.Operation] = (fields, key);
    }

    private RecordField Read(RecordFields.Field field)
    {
        var schema = context.Schemas.Read(field.Declarations[0].Nodes);
        return new RecordField(field.Name, Words.Fold(field.Name), schema, ColumnTypes.Of(schema), field.Required && !schema.Nullable);
    }
}
