namespace Codegen.Yaml;

/// <summary>How a text is written.</summary>
public enum TextFormat
{
    /// <summary>JSON where the first character is <c>{</c> or <c>[</c> and the text parses as JSON; else YAML.</summary>
    Any,

    /// <summary>JSON (RFC 8259), comments tolerated.</summary>
    Json,

    /// <summary>YAML 1.2, core schema, one document; merge keys (<c>&lt;&lt;</c>) are followed.</summary>
    Yaml,
}
