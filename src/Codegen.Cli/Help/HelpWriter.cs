using System.CommandLine;

namespace Codegen.Cli.Help;

/// <summary>Says how a command is used: what it does, its words and options, examples that work as they stand.</summary>
/// <param name="writer">Where it goes.</param>
internal sealed class HelpWriter(TextWriter writer)
{
    /// <summary>Writes a command's help.</summary>
    /// <param name="command">The command.</param>
    public void Write(Command command)
    {
        Paragraph(command.Description!);
        if (command is Verb { Remarks.Length: > 0 } verb)
            Paragraph($"\n{verb.Remarks}");
        writer.Write($"\nUsage: {Usage(command)}\n");
        Section("Verbs", command.Subcommands.Select(child => (child.Name, child.Description!)));
        Section("Arguments", command.Arguments.Select(argument => ($"<{argument.Name}>", argument.Description!)));
        Section("Options", command.Options.Where(option => !option.Recursive).Select(Row));
        Section("Everywhere", command.WithAncestors().SelectMany(owner => owner.Options).Where(option => option.Recursive).Select(Row));
        Examples(command);
    }

    private static string Usage(Command command) => string.Join(' ', Parts(command).Where(part => part.Length > 0));

    private static IEnumerable<string> Parts(Command command)
    {
        yield return command is Verb verb ? $"codegen {verb.Path}" : "codegen";
        yield return command.Subcommands.Count > 0 ? "<verb>" : "";
        foreach (var argument in command.Arguments)
        {
            var word = argument.Arity.MaximumNumberOfValues > 1 ? $"<{argument.Name}>…" : $"<{argument.Name}>";
            yield return argument.Arity.MinimumNumberOfValues == 0 ? $"[{word}]" : word;
        }

        yield return "[options]";
    }

    private static (string Name, string Text) Row(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias is not ("/?" or "/h" or "-?")).Append(option.Name).OrderBy(name => name.Length));
        var value = option.ValueType == typeof(bool) || option.ValueType == typeof(void) ? "" : $" <{option.HelpName ?? option.Name.TrimStart('-')}>";
        return (names + value, option.Description!);
    }

    private void Section(string title, IEnumerable<(string Name, string Text)> rows)
    {
        (string Name, string Text)[] all = [.. rows];
        if (all.Length == 0)
            return;
        writer.Write($"\n{title}:\n");
        var width = all.Max(row => row.Name.Length) + 4;
        foreach (var (name, text) in all)
            writer.Write($"{$"  {name}".PadRight(width)}{string.Join($"\n{new string(' ', width)}", Wrapping.Lines(text, Wrapping.Width - width))}\n");
    }

    private void Paragraph(string text)
    {
        foreach (var line in text.Split('\n'))
            writer.Write($"{string.Join('\n', Wrapping.Lines(line, Wrapping.Width))}\n");
    }

    private void Examples(Command command)
    {
        var examples = command is Verb verb ? verb.Examples : command.Subcommands.OfType<Verb>().Select(child => child.Examples[0]);
        writer.Write("\nExamples:\n");
        foreach (var example in examples)
            writer.Write($"  {example}\n");
        if (command.Subcommands.Count > 0)
            writer.Write($"\nMore about a verb: codegen{(command is Verb group ? $" {group.Path}" : "")} <verb> --help\n");
    }
}
