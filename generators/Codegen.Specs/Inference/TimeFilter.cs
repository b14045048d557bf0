using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Inference;

/// <summary>A query parameter that bounds a stream by time.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="IsStart">Whether it is the lower bound.</param>
/// <param name="Subject">What it bounds.</param>
/// <param name="FieldName">The record's field of the same name, folded; empty where only the subject is known.</param>
/// <param name="Format">How it writes an instant.</param>
/// <param name="Inclusive">Whether the bound itself is inside.</param>
/// <param name="Required">Whether the provider insists on it.</param>
/// <param name="Pointer">Where it is declared.</param>
/// <param name="From">What told its meaning.</param>
internal sealed record TimeFilter(
    string Name, bool IsStart, TimeSubject Subject, string FieldName, TimeFormat? Format, bool Inclusive, bool Required, string Pointer, Evidence From);
