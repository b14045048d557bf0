using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Codegen.Sandbox.Tests;

/// <summary>Judges values by the document's own text, with none of the sandbox' code: every keyword of a schema must hold.</summary>
internal sealed class SchemaCheck(JsonElement document)
{
    /// <summary>What a value breaks; empty where it obeys.</summary>
    public IEnumerable<string> Problems(JsonElement value, JsonElement schema, string at = "$")
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            foreach (var problem in Problems(value, Find(reference.GetString()!), at))
                yield return problem;
            yield break;
        }

        if (value.ValueKind == JsonValueKind.Null && IsTrue(schema, "nullable"))
            yield break;

        foreach (var problem in Scalars(value, schema, at).Concat(Branches(value, schema, at)).Concat(Members(value, schema, at)))
            yield return problem;
    }

    public JsonElement Find(string reference) => reference.Split('/').Skip(1).Aggregate(
        document,
        (at, name) => at.GetProperty(name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)));

    private static IEnumerable<string> Scalars(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(name => HasType(value, name)))
            yield return $"{at}: {value.ValueKind} is not {type}";

        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(v => JsonElement.DeepEquals(v, value)))
            yield return $"{at}: {value} is not one of {values}";

        if (value.ValueKind == JsonValueKind.Number)
        {
            if (schema.TryGetProperty("minimum", out var low) && value.GetDouble() < low.GetDouble())
                yield return $"{at}: {value} is below {low}";
            if (schema.TryGetProperty("maximum", out var high) && value.GetDouble() > high.GetDouble())
                yield return $"{at}: {value} is above {high}";
            if (schema.TryGetProperty("format", out var width) && width.ValueEquals("int32") && !value.TryGetInt32(out _))
                yield return $"{at}: {value} does not fit 32 bits";
        }

        if (value.ValueKind != JsonValueKind.String)
            yield break;

        var text = value.GetString()!;
        if (schema.TryGetProperty("maxLength", out var most) && text.Length > most.GetInt32())
            yield return $"{at}: longer than {most}";
        if (schema.TryGetProperty("minLength", out var least) && text.Length < least.GetInt32())
            yield return $"{at}: shorter than {least}";
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!))
            yield return $"{at}: '{text}' does not match {pattern}";
        if (schema.TryGetProperty("format", out var format) && !HasFormat(text, format.GetString()!))
            yield return $"{at}: '{text}' is no {format}";
    }

    private IEnumerable<string> Branches(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("allOf", out var all))
        {
            foreach (var problem in all.EnumerateArray().SelectMany(part => Problems(value, part, at)))
                yield return problem;
        }

        foreach (var name in new[] { "oneOf", "anyOf" })
        {
            if (!schema.TryGetProperty(name, out var branches))
                continue;

            var tried = branches.EnumerateArray().Select(branch => Problems(value, branch, at).ToList()).ToList();
            if (tried.All(problems => problems.Count > 0))
                yield return $"{at}: no branch of {name} holds: {string.Join(" | ", tried.Select(problems => problems[0]))}";
        }
    }

    private IEnumerable<string> Members(JsonElement value, JsonElement schema, string at)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            if (schema.TryGetProperty("minItems", out var least) && value.GetArrayLength() < least.GetInt32())
                yield return $"{at}: fewer than {least}";
            if (schema.TryGetProperty("maxItems", out var most) && value.GetArrayLength() > most.GetInt32())
                yield return $"{at}: more than {most}";
            if (schema.TryGetProperty("items", out var items))
            {
                foreach (var problem in value.EnumerateArray().SelectMany((item, i) => Problems(item, items, $"{at}[{i}]")))
                    yield return problem;
            }
        }

        if (value.ValueKind != JsonValueKind.Object)
            yield break;

        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(n => n.GetString()!) : [];
        foreach (var missing in required.Where(name => !value.TryGetProperty(name, out _)))
            yield return $"{at}: {missing} is missing";

        schema.TryGetProperty("properties", out var declared);
        schema.TryGetProperty("additionalProperties", out var others);
        foreach (var member in value.EnumerateObject())
        {
            var own = declared.ValueKind == JsonValueKind.Object && declared.TryGetProperty(member.Name, out var known) ? known : others;
            if (own.ValueKind == JsonValueKind.False)
                yield return $"{at}: {member.Name} is not declared";
            if (IsTrue(own, "writeOnly"))
                yield return $"{at}: {member.Name} is for requests only";
            if (own.ValueKind != JsonValueKind.Object)
                continue;
            foreach (var problem in Problems(member.Value, own, $"{at}.{member.Name}"))
                yield return problem;
        }
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static bool HasType(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "string" => value.ValueKind == JsonValueKind.String,
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => value.ValueKind == JsonValueKind.Object,
    };

    private static bool HasFormat(string text, string format) => format switch
    {
        "date-time" => DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "email" => text.Contains('@', StringComparison.Ordinal),
        _ => true,
    };

    private static bool IsTrue(JsonElement schema, string name) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;
}
