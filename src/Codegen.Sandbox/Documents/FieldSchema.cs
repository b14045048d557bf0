namespace Codegen.Sandbox.Documents;

/// <summary>Follows a path of members through schemas.</summary>
internal static class FieldSchema
{
    /// <summary>The schema at the end of a path.</summary>
    /// <param name="schema">Where to begin.</param>
    /// <param name="path">Members joined by dots; arrays are passed through. Of a map, any name is a member.</param>
    /// <returns>Null where the document declares no such member.</returns>
    public static Schema? Find(Schema schema, string path)
    {
        var at = schema;
        foreach (var name in path.Split('.'))
        {
            var holder = at.Items ?? at;
            if ((holder.Property(name)?.Schema ?? holder.Values) is not { } member)
                return null;

            at = member;
        }

        return at;
    }
}
