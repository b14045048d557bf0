using System.Text.Json;
using Codegen.Sandbox.Documents;

namespace Codegen.Sandbox.Values;

/// <summary>Writes a made-up value that obeys a schema. The same schema, name, seed and scope always give the same bytes.</summary>
internal static class ValueWriter
{
    /// <summary>Below this depth only what is required is written, and arrays are empty.</summary>
    private const int SparseDepth = 4;

    /// <summary>Below this depth objects are empty: a document that requires a type inside itself can't be obeyed.</summary>
    private const int LastDepth = 12;

    /// <summary>Writes a value, null now and then where that is allowed.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The property that holds the value; empty in arrays.</param>
    /// <param name="schema">What the value must be.</param>
    /// <param name="seed">What it is drawn from.</param>
    /// <param name="scope">What stands around it.</param>
    public static void Write(Utf8JsonWriter writer, string name, Schema schema, Seed seed, ValueScope scope)
    {
        if (schema.Nullable && (seed.With(Salts.Null).Chance(15) || scope.IsWithin(schema)))
            writer.WriteNullValue();
        else
            WritePresent(writer, name, schema, seed, scope);
    }

    /// <summary>Writes a value that is not null.</summary>
    /// <inheritdoc cref="Write"/>
    public static void WritePresent(Utf8JsonWriter writer, string name, Schema schema, Seed seed, ValueScope scope)
    {
        if (schema.Enum.Count > 0)
            seed.Pick(schema.Enum).WriteTo(writer);
        else if (schema.Choices.Count > 0)
            WritePresent(writer, name, Choose(schema, seed, scope), seed, scope);
        else
            WriteType(writer, name, schema, seed, scope);
    }

    /// <summary>Whether an object has a property at all: always where it is required.</summary>
    /// <param name="property">The property.</param>
    /// <param name="seed">The object's seed.</param>
    /// <param name="scope">What stands around the property.</param>
    public static bool IsPresent(SchemaProperty property, Seed seed, ValueScope scope)
    {
        if (property.Required)
            return true;

        if (IsScalar(property.Schema))
            return scope.Depth < SparseDepth && seed.With(property.Salt).With(Salts.Present).Chance(85);

        var percent = scope.Depth switch { <= 1 => 60, < SparseDepth => 25, _ => 0 };
        return !LeadsBack(property.Schema, scope) && seed.With(property.Salt).With(Salts.Present).Chance(percent);
    }

    private static void WriteType(Utf8JsonWriter writer, string name, Schema schema, Seed seed, ValueScope scope)
    {
        switch (schema.Type)
        {
            case SchemaType.Object:
                WriteObject(writer, schema, seed, scope);
                break;
            case SchemaType.Array:
                WriteArray(writer, name, schema, seed, scope);
                break;
            case SchemaType.Boolean:
                writer.WriteBooleanValue(seed.Chance(50));
                break;
            case var _ when TimeText.IsTime(name, schema):
                TimeText.Write(writer, schema, scope.To > scope.From ? seed.Between(scope.From, scope.To) : scope.To);
                break;
            case SchemaType.Integer:
                NumberValues.WriteInteger(writer, name, schema, seed);
                break;
            case SchemaType.Number:
                NumberValues.WriteNumber(writer, schema, seed);
                break;
            default:
                writer.WriteStringValue(StringValues.Draw(name, schema, seed));
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, Schema schema, Seed seed, ValueScope scope)
    {
        writer.WriteStartObject();
        if (scope.Depth < LastDepth)
        {
            scope.Enter(schema);
            foreach (var property in schema.Properties)
            {
                if (!IsPresent(property, seed, scope))
                    continue;

                writer.WritePropertyName(property.Name);
                Write(writer, property.Name, property.Schema, seed.With(property.Salt), scope);
            }

            if (schema.Values is { } values && scope.Depth <= SparseDepth && !LeadsBack(values, scope))
                WriteEntries(writer, values, seed.With(Salts.Count), scope);
            scope.Leave();
        }

        writer.WriteEndObject();
    }

    private static void WriteEntries(Utf8JsonWriter writer, Schema values, Seed seed, ValueScope scope)
    {
        var count = seed.Below(3);
        for (var i = 0; i < count; i++)
        {
            var one = seed.With((ulong)i);
            var key = $"{Words.Word(one)}_{i}";
            writer.WritePropertyName(key);
            Write(writer, key, values, one, scope);
        }
    }

    private static void WriteArray(Utf8JsonWriter writer, string name, Schema schema, Seed seed, ValueScope scope)
    {
        writer.WriteStartArray();
        if (schema.Items is { } items && scope.Depth < LastDepth)
        {
            scope.Enter(schema);
            var high = scope.Depth > SparseDepth || LeadsBack(items, scope) ? 0 : scope.Depth > 2 ? 1 : 3;
            var low = Math.Min(schema.MinItems ?? 0, 100);
            var count = low + seed.With(Salts.Count).Below(Math.Max(0, Math.Min(high, schema.MaxItems ?? high) - low) + 1);
            for (var i = 0; i < count; i++)
                Write(writer, name, items, seed.With(Salts.Item).With((ulong)i), scope);
            scope.Leave();
        }

        writer.WriteEndArray();
    }

    private static Schema Choose(Schema schema, Seed seed, ValueScope scope)
    {
        var choices = schema.Choices;
        var plainOnly = schema.Expandable || scope.Depth >= SparseDepth;
        if (plainOnly && choices.FirstOrDefault(IsScalar) is { } plain)
            return plain;

        var open = choices.Where(choice => !LeadsBack(choice, scope)).ToList();
        return seed.With(Salts.Branch).Pick(open.Count > 0 ? open : choices);
    }

    private static bool LeadsBack(Schema schema, ValueScope scope) =>
        scope.IsWithin(schema) || (schema.Type == SchemaType.Array && schema.Items is { } items && scope.IsWithin(items));

    private static bool IsScalar(Schema schema) =>
        schema.Type is not (SchemaType.Object or SchemaType.Array)
        && (schema.Choices.Count == 0 || schema.Expandable || schema.Choices.All(IsScalar));
}
