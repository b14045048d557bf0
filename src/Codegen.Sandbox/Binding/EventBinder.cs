using Codegen.Sandbox.Behaviour;
using Codegen.Sandbox.Documents;
using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Records;

namespace Codegen.Sandbox.Binding;

/// <summary>Binds the feed of changes.</summary>
/// <param name="problems">Where mistakes are noted.</param>
/// <param name="events">The feed as written.</param>
internal sealed class EventBinder(ProblemList problems, EventsBehaviour events)
{
    private const string TypeField = "type";

    /// <summary>Binds it, and gives the roles of its stream's fields.</summary>
    /// <param name="streams">The streams that were bound.</param>
    /// <returns>Null where it can't be bound: noted.</returns>
    public EventFacts? Bind(IReadOnlyList<StreamFacts> streams)
    {
        var feed = Stream(events.Stream, streams);
        var told = events.Of.Count == 0
            ? [.. streams.Where(stream => stream != feed)]
            : events.Of.Select(name => Stream(name, streams)).OfType<StreamFacts>().ToList();
        if (feed is null)
            return null;

        foreach (var field in new[] { events.Object, events.Type with { Text = TypeField } })
        {
            if (FieldSchema.Find(feed.Record, field.Text) is null)
                problems.Unknown(field.At, $"a record of {feed.Name} has no '{field.Text}'", field.Text, feed.Record.Properties.Select(p => p.Name));
        }

        var types = new Dictionary<(StreamFacts, ChangeOp), string>();
        foreach (var stream in told)
        {
            types[(stream, ChangeOp.Create)] = Type(stream, events.Created);
            types[(stream, ChangeOp.Update)] = Type(stream, events.Updated);
            types[(stream, ChangeOp.Delete)] = Type(stream, events.Deleted);
        }

        feed.Roles.Give(TypeField, new FieldRole.ChangeType(types));
        feed.Roles.Give(events.Object.Text, new FieldRole.ChangedRecord());
        return new EventFacts(feed, types, events.Retention);
    }

    private StreamFacts? Stream(Placed name, IReadOnlyList<StreamFacts> streams)
    {
        var found = streams.FirstOrDefault(stream => stream.Name == name.Text);
        if (found is null)
            problems.Unknown(name.At, $"there is no stream '{name.Text}'", name.Text, streams.Select(stream => stream.Name));

        return found;
    }

    private string Type(StreamFacts stream, string verb) => Template.Parse(events.Type.Text).Fill(name =>
    {
        if (name == "verb")
            return verb;

        if (name == "stream")
            return stream.Name;

        if (stream.Record.Property(name)?.Schema.Enum is [var only])
            return only.ToString();

        problems.Undecided(events.Type.At, $"'{{{name}}}' must be verb, stream, or a field of {stream.Name} that has only one value");
        return string.Empty;
    });
}
