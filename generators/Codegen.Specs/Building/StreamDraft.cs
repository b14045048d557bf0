using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;
using Codegen.Specs.Inference;
using Codegen.Specs.Mapping;
using Codegen.Specs.Operations;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Building;

/// <summary>A stream while it is being understood: each step fills in its part.</summary>
internal sealed class StreamDraft(string name, ApiOperation operation, StreamMapping mapping, bool isMapped)
{
    public string Name { get; } = name;

    public ApiOperation Operation { get; } = operation;

    /// <summary>What the mapping says about the stream, the defaults that fit it, and what was observed.</summary>
    public StreamMapping Mapping { get; } = mapping;

    /// <summary>Whether the mapping names the stream.</summary>
    public bool IsMapped { get; } = isMapped;

    /// <summary>The whole answer.</summary>
    public Schema Answer { get; set; } = Schema.Any;

    public RecordsDefinition Records { get; set; } = new();

    /// <summary>One record.</summary>
    public Schema Record { get; set; } = Schema.Any;

    public StreamSchema Columns { get; set; } = new() { Columns = [] };

    /// <summary>The record's top-level fields; none where the whole record is one column.</summary>
    public IReadOnlyList<RecordField> Fields { get; set; } = [];

    public IReadOnlyList<FieldPath> Key { get; set; } = [];

    public TimeField? Version { get; set; }

    public PagingDefinition Paging { get; set; } = PagingDefinition.Single;

    public CursorDefinition? Cursor { get; set; }

    /// <summary>The configured list that the stream itself names.</summary>
    public EachDefinition? Each { get; set; }

    public StreamDraft? Parent { get; set; }

    public IReadOnlyList<ParentBinding> Bindings { get; set; } = [];

    public bool Incremental { get; set; }

    public ChangesDefinition? Changes { get; set; }

    public IReadOnlyList<RequestParameter> Parameters { get; set; } = [];

    /// <summary>Why the stream can't be read completely; null where it can.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The configured list that the stream is read for, its own or its parent's.</summary>
    public EachDefinition? EffectiveEach => Each ?? Parent?.EffectiveEach;

    /// <summary>Refuses the stream; the first reason stays.</summary>
    public void Refuse(string reason) => Refusal ??= reason;

    /// <summary>The finished stream.</summary>
    public StreamDefinition ToDefinition() => new()
    {
        Name = Name,
        Description = Mapping.Description?.Value ?? Operation.Summary,
        Request = new RequestDefinition { OperationId = Operation.OperationId, Path = Operation.Path, Parameters = Parameters },
        Records = Records,
        Paging = Paging,
        Key = Key,
        Version = Version,
        Cursor = Cursor,
        Each = Parent is null ? Each : null,
        Parent = Parent is null ? null : new ParentDefinition { Stream = Parent.Name, Bindings = Bindings, Incremental = Incremental },
        Changes = Changes,
        Schema = Columns,
        Refusal = Refusal,
    };
}
