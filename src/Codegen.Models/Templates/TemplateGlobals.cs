using Scriban.Functions;
using Scriban.Runtime;

namespace Codegen.Models.Templates;

/// <summary>
/// What every template may call. Only functions whose result depends on their arguments alone: no clock, no chance, no other files. Shared by
/// all renderings, so nothing in it can be changed.
/// </summary>
internal static class TemplateGlobals
{
    private const string Target = "target";

    /// <summary>Scriban's own functions that are safe.</summary>
    public static ScriptObject BuiltIn { get; } = CreateBuiltIn();

    /// <summary>Ours.</summary>
    public static ScriptObject Ours { get; } = CreateOurs();

    /// <summary>Names that a macro can't have.</summary>
    public static IReadOnlyCollection<string> Names { get; } =
        [RefFunction.Name, SourceFunction.Name, VarFunction.Name, ConfigFunction.Name, IsIncrementalFunction.Name, Target, "this", .. BuiltIn.Keys];

    private static ScriptObject CreateBuiltIn()
    {
        var math = new MathFunctions();
        math.Remove("random");
        math.Remove("uuid");
        return Frozen(new ScriptObject
        {
            ["array"] = Frozen(new ArrayFunctions()),
            ["math"] = Frozen(math),
            ["string"] = Frozen(new StringFunctions()),
        });
    }

    private static ScriptObject CreateOurs() => Frozen(new ScriptObject
    {
        [RefFunction.Name] = new RefFunction(),
        [SourceFunction.Name] = new SourceFunction(),
        [VarFunction.Name] = new VarFunction(),
        [ConfigFunction.Name] = new ConfigFunction(),
        [IsIncrementalFunction.Name] = new IsIncrementalFunction(),
        [Target] = Frozen(new ScriptObject { ["type"] = "duckdb" }),
    });

    private static ScriptObject Frozen(ScriptObject values)
    {
        values.IsReadOnly = true;
        return values;
    }
}
