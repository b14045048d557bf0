using Codegen.Specs.Records;
using NJsonSchema;
using NJsonSchema.CodeGeneration;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Codegen.Generators.TypedRecords;

/// <summary>Lets NSwag print types.</summary>
internal sealed class RecordGenerator : CSharpClientGenerator
{
    private RecordGenerator(OpenApiDocument document, CSharpClientGeneratorSettings settings)
        : base(document, settings)
    {
    }

    /// <summary>The types' texts, by name.</summary>
    public static IReadOnlyDictionary<string, string> Print(TypedRecord record, RecordTokens tokens) =>
        new RecordGenerator(RecordSchemas.Build(record, tokens), Style(tokens)).GenerateDtoTypes()
            .ToDictionary(type => type.TypeName, type => type.Code, StringComparer.Ordinal);

    private static CSharpClientGeneratorSettings Style(RecordTokens tokens)
    {
        var settings = new CSharpClientGeneratorSettings { GenerateClientClasses = false };
        var types = settings.CSharpGeneratorSettings;
        types.JsonLibrary = CSharpJsonLibrary.SystemTextJson;
        types.ClassStyle = CSharpClassStyle.Poco;
        types.GenerateDataAnnotations = false;
        types.GenerateNullableReferenceTypes = true;
        types.GenerateOptionalPropertiesAsNullable = true;
        types.DateType = "DateOnly";
        types.DateTimeType = "DateTimeOffset";
        types.AnyType = "JsonElement";
        types.ArrayType = "IReadOnlyList";
        types.ArrayBaseType = "IReadOnlyList";
        types.ArrayInstanceType = "List";
        types.DictionaryType = "IReadOnlyDictionary";
        types.DictionaryBaseType = "IReadOnlyDictionary";
        types.DictionaryInstanceType = "Dictionary";
        types.PropertyNameGenerator = new MemberNames(tokens);
        types.TypeNameGenerator = new KeptNames();
        return settings;
    }

    private sealed class MemberNames(RecordTokens tokens) : IPropertyNameGenerator
    {
        public string Generate(JsonSchemaProperty property) => tokens.Member(property.Name).Name;
    }

    private sealed class KeptNames : ITypeNameGenerator
    {
        public string Generate(JsonSchema schema, string? typeNameHint, IEnumerable<string> reservedTypeNames) => typeNameHint ?? "";
    }
}
