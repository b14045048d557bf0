using Codegen.Contracts.Connectors;
using Codegen.Specs.Naming;
using Codegen.Specs.Operations;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Inference;

/// <summary>
/// Finds the list of records in an answer: the root array, else the best array of objects at most three levels down. Arrays inside records
/// are never looked at, and an answer that describes one thing is no list, whatever arrays it holds.
/// </summary>
internal sealed class RecordsRule(SchemaReader schemas)
{
    private const int MaxDepth = 3;
    private const int Certain = 7;

    /// <summary>An answer with more lists than this is no list of one kind of record.</summary>
    private const int MaxCandidates = 100;

    private static readonly HashSet<string> ListWords = new(
        [
            "data", "items", "results", "entries", "records", "rows", "values", "value", "content", "objects", "elements", "list",
            "hits"], StringComparer.Ordinal);

    private static readonly HashSet<string> SideWords = new(
        [
            "links", "errors", "error", "warnings", "meta", "metadata", "included", "facets", "tags", "messages",
            "aggregations"], StringComparer.Ordinal);

    private static readonly HashSet<string> IdentityWords = new(
        ["id", "uid", "uuid", "guid", "sid", "name", "self", "href", "etag", "createdat", "updatedat"], StringComparer.Ordinal);

    /// <summary>The list of records; null where the answer is none.</summary>
    public Finding<RecordsFound>? Find(ApiOperation operation, Schema root)
    {
        if (ItemsOf(root) is { } record)
        {
            return IsRecord(record) ? Found([], record, root, Certainty.High, "the answer is an array") : null;
        }

        var candidates = new List<Candidate>();
        Gather(root, [], operation, candidates);
        var best = candidates.OrderByDescending(candidate => candidate.Score).Take(2).ToList();
        if (best.Count == 0 || (best.Count == 2 && best[0].Score == best[1].Score))
            return null;
        var chosen = best[0];
        var paged = PagingNames.ShownBy(operation).Any();
        if (operation.Template.EndsInParameter && !paged)
            return null;
        if (chosen.Score >= Certain)
            return Found(chosen.Path, chosen.Record, chosen.List, Certainty.High, "the array's name says that it is the list");
        if (chosen.Score < 0)
            return null;
        if (paged)
            return Found(chosen.Path, chosen.Record, chosen.List, Certainty.Medium, "the foremost array of objects in a paged answer");
        return best.Count > 1 || DescribesOneThing(root)
            ? null
            : Found(chosen.Path, chosen.Record, chosen.List, Certainty.Low, "the only array of objects in the answer");
    }

    /// <summary>What an array holds; null where the schema is no array.</summary>
    public Schema? ItemsOf(Schema schema)
    {
        if (schema.IsArray)
            return Merge(schema, [.. schema.Items.Select(schemas.Read)]);
        if (schema.Kinds != SchemaKinds.None || schema.Branches.Count == 0 || !schema.Branches.All(branch => branch.IsArray))
            return null;
        return Merge(schema, [.. schema.Branches.Select(branch => ItemsOf(branch)!)]);
    }

    private static Schema Merge(Schema list, List<Schema> items) => items.Count switch
    {
        0 => Schema.Any with { Pointer = list.Pointer },
        1 => items[0],
        _ => Schema.Any with { Pointer = list.Pointer, Origin = list.Pointer + "/items", Branches = items, RefName = items[0].RefName },
    };

    private static bool IsRecord(Schema item) => item.IsObject || item.IsAny;

    private static Finding<RecordsFound> Found(IReadOnlyList<string> path, Schema record, Schema list, Certainty sure, string why) =>
        new(new RecordsFound(new RecordsDefinition { Path = new FieldPath(path) }, record), Evidence.Spec, sure, list.Pointer, why);

    private static bool DescribesOneThing(Schema root) =>
        RecordFields.Of(root).Any(field => IdentityWords.Contains(Words.Fold(field.Name)));

    private void Gather(Schema at, List<string> path, ApiOperation operation, List<Candidate> found)
    {
        foreach (var field in RecordFields.Of(at).TakeWhile(_ => found.Count < MaxCandidates))
        {
            var schema = schemas.Read(field.Declarations[0].Nodes);
            List<string> here = [.. path, field.Name];
            if (ItemsOf(schema) is { } item)
            {
                if (item.IsObject)
                    found.Add(new Candidate(here, item, schema, Score(field.Name, operation) - path.Count));
            }
            else if (schema.IsObject && here.Count < MaxDepth && !SideWords.Contains(Words.Fold(field.Name)) && !DescribesOneThing(schema))
            {
                Gather(schema, here, operation, found);
            }
        }
    }

    /// <summary>
    /// 4 for an array of objects, 4 where its name is the path's noun (2 where they share a word), 3 for a list's usual names.
    /// </summary>
    private static int Score(string name, ApiOperation operation)
    {
        var words = Singulars(name);
        var noun = Singulars(operation.Template.LastNoun);
        var score = 4;
        if (words.Count > 0 && noun.Count > 0 && words[words.Count - 1] == noun[noun.Count - 1])
            score += 4;
        else if (words.Intersect(noun).Any())
            score += 2;
        var folded = Words.Fold(name);
        if (ListWords.Contains(folded))
            score += 3;
        return SideWords.Contains(folded) ? score - 5 : score;
    }

    private static List<string> Singulars(string name) => [.. Words.Of(name).Select(Plural.Singular)];

    private sealed record Candidate(IReadOnlyList<string> Path, Schema Record, Schema List, int Score);
}
