using System.Text;
using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Mapping;

/// <summary>Reads predicates: <c>$.type == a</c>, <c>$.type in [a, b]</c>, <c>$.type matches 'a.*'</c>, joined by <c>and</c>.</summary>
internal static class ConditionParser
{
    private static readonly string[] Later = ["or", "not", "!=", "<", ">", "<=", ">=", "has"];

    /// <summary>The conditions; the result is what is wrong, or null.</summary>
    public static Wrong? Parse(string text, out IReadOnlyList<Condition> conditions)
    {
        var found = new List<Condition>();
        conditions = found;
        if (Tokens(text) is not { } tokens)
            return new Wrong($"a quote is not closed in '{text}'");
        for (var at = 0; ; at++)
        {
            if (ParseOne(tokens, ref at, out var condition) is { } wrong)
                return wrong;
            found.Add(condition!);
            if (at == tokens.Count)
                return null;
            if (tokens[at] is not { Quoted: false, Text: "and" })
                return Later.Contains(tokens[at].Text)
                    ? NotYet(tokens[at].Text)
                    : new Wrong($"expected 'and' or the end, found '{tokens[at].Text}'");
        }
    }

    private static Wrong? ParseOne(List<Token> tokens, ref int at, out Condition? condition)
    {
        condition = null;
        if (at + 2 >= tokens.Count)
            return new Wrong("expected `$.field == value`, `$.field in [a, b]` or `$.field matches 'a.*'`");
        var (field, verb) = (tokens[at].Text, tokens[at + 1].Text);
        if (Later.Contains(field) || Later.Contains(verb))
            return NotYet(Later.Contains(field) ? field : verb);
        if (!field.StartsWith("$.", StringComparison.Ordinal) || FieldPaths.Parse(field) is not { } path)
            return new Wrong($"expected a path such as $.type, found '{field}'");
        at += 2;
        if (verb == "in")
            return ParseList(tokens, ref at, path, out condition);
        if (verb is not ("==" or "matches"))
            return new Wrong($"expected ==, in or matches after '{field}', found '{verb}'");
        condition = new Condition(path, verb == "==" ? ConditionOperator.Equal : ConditionOperator.Matches, [tokens[at++].Text]);
        return null;
    }

    private static Wrong? ParseList(List<Token> tokens, ref int at, FieldPath path, out Condition? condition)
    {
        condition = null;
        var values = new List<string>();
        if (tokens[at++] is not { Quoted: false, Text: "[" })
            return new Wrong("expected a list such as [a, b] after 'in'");
        while (at < tokens.Count && tokens[at] is not { Quoted: false, Text: "]" })
        {
            if (tokens[at] is not { Quoted: false, Text: "," })
                values.Add(tokens[at].Text);
            at++;
        }

        if (at++ == tokens.Count || values.Count == 0)
            return new Wrong("expected a closed list of at least one value after 'in'");
        condition = new Condition(path, ConditionOperator.Equal, values);
        return null;
    }

    private static Wrong NotYet(string word) =>
        new($"'{word}' is not supported in this version; supported: ==, in, matches, and", Later: true);

    private static List<Token>? Tokens(string text)
    {
        var tokens = new List<Token>();
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\'' or '"' && word.Length == 0)
            {
                var end = text.IndexOf(text[i], i + 1);
                if (end < 0)
                    return null;
                tokens.Add(new Token(text.Substring(i + 1, end - i - 1), Quoted: true));
                i = end;
            }
            else if (char.IsWhiteSpace(text[i]) || text[i] is '[' or ']' or ',')
            {
                Close(word, tokens);
                if (!char.IsWhiteSpace(text[i]))
                    tokens.Add(new Token(text[i].ToString(), Quoted: false));
            }
            else
            {
                word.Append(text[i]);
            }
        }

        Close(word, tokens);
        return tokens;
    }

    private static void Close(StringBuilder word, List<Token> tokens)
    {
        if (word.Length > 0)
            tokens.Add(new Token(word.ToString(), Quoted: false));
        word.Clear();
    }

    /// <summary>What is wrong with a predicate.</summary>
    /// <param name="Message">The message.</param>
    /// <param name="Later">Whether the vocabulary has it and this version doesn't.</param>
    internal sealed record Wrong(string Message, bool Later = false);

    private readonly record struct Token(string Text, bool Quoted);
}
