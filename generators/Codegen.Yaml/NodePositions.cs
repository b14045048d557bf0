namespace Codegen.Yaml;

/// <summary>Finds where a JSON pointer leads in a tree.</summary>
internal static class NodePositions
{
    public static Mark Find(Node root, string pointer)
    {
        var (node, found) = (root, root.Start);
        foreach (var segment in Pointer.Split(pointer))
        {
            if (node.Find(segment) is { } entry)
                (node, found) = (entry.Value, entry.KeyStart);
            else if (int.TryParse(segment, out var index) && index >= 0 && index < node.Items.Count)
                (node, found) = (node.Items[index], node.Items[index].Start);
            else
                break;
        }

        return found;
    }
}
