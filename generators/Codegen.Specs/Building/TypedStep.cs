using Codegen.Specs.Records;

namespace Codegen.Specs.Building;

/// <summary>Gives types to the records of the streams for which the mapping asks. They cost time to print: nobody else gets them.</summary>
internal sealed class TypedStep(SourceContext context)
{
    /// <summary>The types, in ordinal order of streams.</summary>
    public IReadOnlyList<TypedRecord> Run()
    {
        var typed = new List<TypedRecord>();
        foreach (var draft in context.Drafts)
        {
            if (draft.Mapping.Typed is not { Value: true } asked)
                continue;
            if (draft.Columns.WholeRecord)
            {
                // Defaults name what some streams have: a stream that lacks it goes without.
                if (asked == context.Mapping.Defaults.Typed)
                    continue;
                context.Error("CG0115", $"stream '{draft.Name}': its records can't be typed, since the document declares no fields of them", asked);
                continue;
            }

            context.Decisions.Add($"streams.{draft.Name}.typed", "true", asked);
            typed.Add(TypedRecordBuilder.Build(draft.Name, draft.Record, context.Schemas));
        }

        return typed;
    }
}
