using Codegen.Contracts.Errors;
using Codegen.Specs.Inference;
using Codegen.Specs.Mapping;

namespace Codegen.Specs.Building;

/// <summary>Collects every effective value with its evidence.</summary>
internal sealed class DecisionLog
{
    private readonly List<Decision> _decisions = [];

    /// <summary>Notes what a rule found.</summary>
    public void Add<T>(string subject, string value, Finding<T> finding) =>
        _decisions.Add(new Decision(subject, value, finding.From, finding.Sure, finding.Where, finding.Why));

    /// <summary>Notes what a mapping states.</summary>
    public void Add<T>(string subject, string value, Stated<T> stated) => AddStated(subject, value, stated.From, stated.At);

    /// <summary>Notes what a mapping states.</summary>
    public void AddStated(string subject, string value, Evidence from, SourcePosition at) =>
        _decisions.Add(
            new Decision(
                subject, value, from, Certainty.High, at.ToString(), from == Evidence.Observed ? "observed" : "the mapping says so"));

    /// <summary>Notes a value.</summary>
    public void Add(string subject, string value, Evidence from, Certainty sure, string where, string why) =>
        _decisions.Add(new Decision(subject, value, from, sure, where, why));

    /// <summary>All of them, in ordinal order of subjects.</summary>
    public IReadOnlyList<Decision> ToList() => [.. _decisions.OrderBy(decision => decision.Subject, StringComparer.Ordinal)];
}
