using Codegen.Models.Problems;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Codegen.Models.Templates;

/// <summary>A project's macros by name.</summary>
internal sealed class MacroLibrary
{
    private readonly Dictionary<string, MacroFunction> _macros = new(StringComparer.Ordinal);

    private MacroLibrary()
    {
    }

    /// <summary>The macros as templates see them.</summary>
    public ScriptObject Globals { get; } = [];

    /// <summary>Their names.</summary>
    public IEnumerable<string> Names => _macros.Keys;

    /// <summary>A macro; null where there is none of that name.</summary>
    public MacroFunction? Find(string name) => _macros.GetValueOrDefault(name);

    /// <summary>Gathers the macros of all files; a name that is taken is reported.</summary>
    public static MacroLibrary Read(IEnumerable<MacroFile> files, ProblemList problems)
    {
        var library = new MacroLibrary();
        foreach (var file in files)
        {
            foreach (var function in file.Functions)
                library.Add(file.Source, function, problems);
        }

        library.Globals.IsReadOnly = true;
        return library;
    }

    private void Add(SourceText source, ScriptFunction function, ProblemList problems)
    {
        var name = ((ScriptVariable)function.NameOrDoToken!).Name;
        var at = source.At(function.NameOrDoToken.Span.Start.Offset);
        if (TemplateGlobals.Names.Contains(name))
            problems.Error(Codes.Duplicate, at, $"a macro can't be named '{name}': that name is built in.");
        else if (!_macros.TryAdd(name, new MacroFunction(name, function, at)))
            problems.Error(Codes.Duplicate, at, $"the macro '{name}' is defined in {_macros[name].At} already; rename one of the two.");
        else
            Globals.SetValue(name, _macros[name], readOnly: true);
    }
}
