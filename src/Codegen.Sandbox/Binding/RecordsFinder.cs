using Codegen.Sandbox.Behaviour;
using Codegen.Sandbox.Documents;

namespace Codegen.Sandbox.Binding;

/// <summary>Finds where the records stand in an answer.</summary>
/// <param name="problems">Where to note what can't be found.</param>
internal sealed class RecordsFinder(ProblemList problems)
{
    /// <summary>Where records stand, and what they are.</summary>
    /// <param name="Path">The members that lead to them.</param>
    /// <param name="Record">What a record is.</param>
    /// <param name="IsSingle">Whether it is one record and no list.</param>
    internal sealed record Found(IReadOnlyList<string> Path, Schema Record, bool IsSingle);

    /// <summary>Finds them: where behaviour.yaml says, else the only list of objects, else the answer itself.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="stream">The stream as written.</param>
    /// <returns>Null where there is nothing to play: noted.</returns>
    public Found? Find(ApiOperation operation, StreamBehaviour stream)
    {
        if (operation.Answer is not { } answer)
        {
            problems.Undecided(stream.From.At, $"GET {operation.Path} declares no JSON answer: it can't be played");
            return null;
        }

        if (stream.Records is not { } stated)
            return Lists(answer, []).FirstOrDefault() ?? (IsObject(answer) ? new Found([], answer, true) : Nothing(operation, stream));

        var path = MemberPath.Read(stated.Text);
        var at = path.Count == 0 ? answer : FieldSchema.Find(answer, string.Join('.', path));
        if (at is null)
            problems.Unknown(stated.At, $"GET {operation.Path} answers without '{stated.Text}'", stated.Text, answer.Properties.Select(p => $"$.{p.Name}"));

        return at is null ? null : at.Items is { } item ? new Found(path, item, false) : new Found(path, at, true);
    }

    /// <summary>The lists of objects in an answer, the likeliest first: itself, then members with a usual name, then any, then one level down.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="path">The members that led to it.</param>
    public static IEnumerable<Found> Lists(Schema answer, IReadOnlyList<string> path)
    {
        if (answer.Items is { } item)
            return IsObject(item) ? [new Found(path, item, false)] : [];

        var members = answer.Properties.Where(member => member.Schema.Items is { } inner && IsObject(inner)).ToList();
        var usual = ParameterNames.First(ParameterNames.Records, [.. members.Select(member => member.Name)]);
        var here = members.OrderByDescending(member => member.Name == usual)
            .Select(member => new Found([.. path, member.Name], member.Schema.Items!, false));

        // A record that carries lists of its own is no envelope: an envelope has one list and no identity.
        if (answer.Properties.Any(member => member.Name == "id") || (usual is null && members.Count > 1))
            return [];

        return path.Count > 0
            ? here
            : here.Concat(answer.Properties.Where(m => m.Schema.Properties.Count > 0).SelectMany(m => Lists(m.Schema, [m.Name])));
    }

    private static bool IsObject(Schema schema) =>
        schema.Type == SchemaType.Object || schema.Properties.Count > 0 || schema.Choices.Any(choice => choice.Properties.Count > 0);

    private Found? Nothing(ApiOperation operation, StreamBehaviour stream)
    {
        problems.Undecided(stream.From.At, $"GET {operation.Path} answers with no object and no list of objects: it can't be played");
        return null;
    }
}
