namespace Codegen.Yaml;

/// <summary>
/// What a node holds. Plain YAML scalars are typed by YAML 1.2's core schema: <c>yes</c> and <c>2020-01-01</c> are strings.
/// </summary>
public enum NodeKind
{
    /// <summary><c>null</c>, <c>~</c> or nothing at all.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number that JSON could write.</summary>
    Number,

    /// <summary>Text: quoted, or plain and of no other kind.</summary>
    String,

    /// <summary>An ordered list of nodes.</summary>
    Sequence,

    /// <summary>Named nodes, in the order in which the text has them.</summary>
    Mapping,
}
