using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;
using Codegen.Yaml;

namespace Codegen.Generators.Models;

/// <summary>Where a column's value stands in the API's answer, as a JSON pointer in which <c>*</c> is any element.</summary>
internal static class AnswerPointer
{
    /// <summary>The pointer, such as <c>/data/*/amount</c>.</summary>
    public static string Of(StreamDefinition stream, Column column)
    {
        var record = stream.Records.Path.Names.Aggregate("", Pointer.Child);
        if (stream.Records.Shape != RecordsShape.Object)
            record += "/*";
        if (!stream.Schema.WholeRecord)
            return ModelText.Pointer(Pointer.Child(record, column.Field));
        return ModelText.Pointer(stream.Schema.Dictionary ? record + "/*" : record);
    }
}
