using Codegen.Models.Problems;
using Codegen.Models.Settings;

namespace Codegen.Models.Loading;

/// <summary>Whether a SQL file lies where one may, under a name that a relation can bear.</summary>
internal static class PlaceCheck
{
    /// <summary>Schemas that others write.</summary>
    private static readonly string[] Taken = ["raw", "_codegen", "information_schema", "pg_catalog", "seeds"];

    /// <summary>Reports what is wrong; true where nothing is.</summary>
    public static bool Accepts(FoundFile file, string schema, bool isTest, SourceText source, ProblemList problems)
    {
        var wrong = Wrong(file, schema, isTest);
        if (wrong is not null)
            problems.Error(Codes.BadPlace, source.At(0), wrong);
        return wrong is null;
    }

    private static string? Wrong(FoundFile file, string schema, bool isTest)
    {
        if (!Names.IsPlain(file.Name))
            return $"'{file.Name}' can't name a relation: use ASCII letters, digits and underscores, and no digit first.";
        if (isTest)
            return null;
        if (schema.Length == 0)
            return $"a model lies in a folder that names its schema: move this file to models/marts/{file.Name}.sql or the like.";
        if (Taken.Contains(schema, StringComparer.OrdinalIgnoreCase))
            return $"no model may lie in models/{schema}/: that schema isn't for models. Use a folder such as staging, history or marts.";
        return Names.IsPlain(schema)
            ? null
            : $"the folder '{schema}' can't name a schema: use ASCII letters, digits and underscores, and no digit first.";
    }
}
