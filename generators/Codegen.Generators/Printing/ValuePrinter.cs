using System.Collections;
using System.Globalization;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;
using Codegen.Generators.Text;

namespace Codegen.Generators.Printing;

/// <summary>
/// Prints the contracts' records as C# object and collection expressions. It goes by their constructors and init properties, so that a
/// property added to a contract is printed without a change here; a value that equals its default is left out.
/// </summary>
internal static class ValuePrinter
{
    /// <summary>The C# expression for a value; its type must be known where it stands.</summary>
    public static Layout Print(object? value) => value switch
    {
        null => Layout.Atom(Emit.Literal(null)),
        string text => Layout.Atom(Emit.Literal(text)),
        bool flag => Layout.Atom(new Code(flag ? "true" : "false")),
        int number => Layout.Atom(Emit.Number(number)),
        long number => Layout.Atom(new Code(Emit.Number(number).Text + "L")),
        Enum member => Layout.Atom(new Code($"{Emit.Identifier(member.GetType().Name)}.{Emit.Identifier(member.ToString())}")),
        TimeSpan span => Layout.Atom(PrintSpan(span)),
        DateTimeOffset instant => Layout.Atom(PrintInstant(instant)),
        FieldPath path => PrintPath(path),
        IEnumerable list => Layout.List(list.Cast<object?>().Select(Print)),
        _ => PrintRecord(value),
    };

    private static Layout PrintRecord(object value)
    {
        var shape = RecordShape.Of(value.GetType());
        var arguments = shape.Arguments(value).Select(argument => Print(argument).Flat);
        var members = shape.Members(value).Select(member => (new Code($"{Emit.Identifier(member.Key)} = "), Print(member.Value)));
        var head = new Code($"new({string.Join(", ", arguments)})");
        return Layout.Object(head, [.. members], staysFlat: value is Column);
    }

    private static Code PrintSpan(TimeSpan span) => span.Ticks % TimeSpan.TicksPerSecond == 0
        ? new Code(string.Format(CultureInfo.InvariantCulture, "new({0}, {1}, {2}, {3})", span.Days, span.Hours, span.Minutes, span.Seconds))
        : new Code($"new({Emit.Number(span.Ticks)}L)");

    private static Code PrintInstant(DateTimeOffset instant) => instant.UtcTicks % TimeSpan.TicksPerSecond == 0
        ? new Code(instant.UtcDateTime.ToString("'new('yyyy, M, d, H, m, s', TimeSpan.Zero)'", CultureInfo.InvariantCulture))
        : new Code($"new({Emit.Number(instant.UtcTicks)}L, TimeSpan.Zero)");

    private static Layout PrintPath(FieldPath path) => path.Names.Count == 0
        ? Layout.Atom(new Code("FieldPath.Root"))
        : Layout.Atom(new Code($"new({string.Join(", ", path.Names.Select(name => Emit.Literal(name).Text))})"));
}
