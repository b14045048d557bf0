using Codegen.Contracts.Errors;
using Codegen.Sandbox.Values;

namespace Codegen.Sandbox.Faults;

/// <summary>Which requests of a run fail, so that a reader can show what it does about it. Requests are counted from 1, over all paths.</summary>
/// <param name="Rules">The rules; the first that applies decides.</param>
public sealed record FaultPlan(IReadOnlyList<FaultRule> Rules)
{
    private const string Form =
        "a fault is <status>, cut or html, then '/n' (every n-th request), '%p' (p of a hundred) or '>n' (all after n), "
        + "and for a status ':s' (Retry-After); such as 503/7,429/5:2,cut/9,500%3,429>40";

    /// <summary>The plan under which nothing fails.</summary>
    public static FaultPlan None { get; } = new([]);

    /// <summary>Reads a plan, such as <c>503/7,429/5:2,cut/9,500%3,429&gt;40</c>.</summary>
    /// <param name="text">The rules, between commas.</param>
    /// <exception cref="CodegenException">CG9405: a rule can't be read.</exception>
    public static FaultPlan Parse(string text) =>
        new([.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ParseRule)]);

    /// <summary>The fault of a request.</summary>
    /// <param name="number">The request's number, from 1.</param>
    /// <param name="seed">What chance is drawn from.</param>
    /// <returns>Null where it doesn't fail.</returns>
    internal FaultRule? Find(int number, Seed seed) => Rules.FirstOrDefault(rule =>
        (rule.Every > 0 && number % rule.Every == 0)
        || (rule.Percent > 0 && seed.With("fault").With((ulong)number).Chance(rule.Percent))
        || number > rule.Beyond);

    private static FaultRule ParseRule(string text)
    {
        var at = text.IndexOfAny(['/', '%', '>']);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var end = colon < 0 ? text.Length : colon;
        if (at <= 0 || at >= end || !int.TryParse(text[(at + 1)..end], out var number) || number < 0 || (number == 0 && text[at] != '>'))
            throw Malformed(text);

        int? retryAfter = colon < 0 ? null : int.TryParse(text[(colon + 1)..], out var seconds) ? seconds : throw Malformed(text);
        var name = text[..at];
        var kind = name switch { "cut" => FaultKind.Cut, "html" => FaultKind.Html, _ => FaultKind.Status };
        var status = 0;
        if (kind == FaultKind.Status && (!int.TryParse(name, out status) || status is < 300 or > 599))
            throw Malformed(text);

        return new FaultRule(
            kind, status, retryAfter, text[at] == '/' ? number : 0, text[at] == '%' ? number : 0, text[at] == '>' ? number : null);
    }

    private static CodegenException Malformed(string rule) => SandboxError.Option($"--fail: '{rule}' can't be read: {Form}");
}
