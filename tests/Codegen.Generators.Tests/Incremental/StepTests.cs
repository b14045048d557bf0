using Codegen.Generators.Connectors;
using Codegen.Generators.Incremental;
using Microsoft.CodeAnalysis;

namespace Codegen.Generators.Tests.Incremental;

public sealed class StepTests
{
    private static readonly string[] AllSteps = [TrackingNames.SpecText, TrackingNames.Source, TrackingNames.Output, TrackingNames.File, TrackingNames.Registry];

    private readonly Driver _driver = new(
        ("specs/alpha/openapi.json", Specs.Document),
        ("specs/alpha/mapping.yaml", Specs.Mapping),
        ("specs/beta/openapi.json", Specs.Document));

    [Fact]
    public void Nothing_runs_again_where_nothing_changed()
    {
        _driver.Run();

        AssertAllCached();
    }

    [Fact]
    public void Nothing_runs_again_where_only_code_changed()
    {
        _driver.EditCode();

        AssertAllCached();
    }

    [Fact]
    public void A_file_that_was_written_anew_with_the_same_text_stops_at_once()
    {
        _driver.Edit("specs/beta/openapi.json", Specs.Document);

        Assert.Equal("Cached", Distinct(TrackingNames.SpecText));
        Assert.Equal("Cached Cached", Sorted(TrackingNames.Source));
        Assert.Empty(_driver.ChangedOutputs);
    }

    [Fact]
    public void A_comment_in_a_mapping_changes_no_output()
    {
        _driver.Edit("specs/alpha/mapping.yaml", "# Only the pets.\n" + Specs.Mapping);

        Assert.Equal("Modified Unchanged", Sorted(TrackingNames.Source));
        Assert.Equal("Cached Unchanged", Sorted(TrackingNames.Output));
        Assert.Equal("Cached", Distinct(TrackingNames.File));
        Assert.Empty(_driver.ChangedOutputs);
    }

    [Fact]
    public void An_edit_of_an_operation_that_no_stream_uses_changes_the_connector_and_no_stream()
    {
        _driver.Edit("specs/alpha/openapi.json", Specs.Document.Replace("All owners", "Every owner", StringComparison.Ordinal));

        Assert.Equal("Cached Modified", Sorted(TrackingNames.Output));
        Assert.Equal(["alpha/AlphaConnector.g.cs"], ChangedFiles());
        Assert.Equal("Cached", Distinct(TrackingNames.Registry));
    }

    [Fact]
    public void A_changed_mapping_changes_its_own_source_only()
    {
        _driver.Edit("specs/alpha/mapping.yaml", "codegen: 1\nstreams:\n  owners:\n");

        Assert.Equal("Cached Modified", Sorted(TrackingNames.Output));
        Assert.All(ChangedFiles(), file => Assert.StartsWith("alpha/", file, StringComparison.Ordinal));
        Assert.Contains("alpha/Owners.g.cs", _driver.Sources.Keys);
        Assert.DoesNotContain("alpha/Pets.g.cs", _driver.Sources.Keys);
        Assert.Contains("beta/Pets.g.cs", _driver.Sources.Keys);
    }

    [Fact]
    public void A_stream_that_becomes_typed_changes_its_own_files_only_and_then_rests()
    {
        _driver.Edit("specs/alpha/mapping.yaml", "codegen: 1\nstreams:\n  pets: {typed: true}\n");

        Assert.Equal(["alpha/Pets.Records.g.cs", "alpha/Pets.g.cs"], ChangedFiles().Order(StringComparer.Ordinal));

        _driver.Run();

        AssertAllCached();
    }

    [Fact]
    public void A_source_that_is_added_leaves_the_others_as_they_are()
    {
        var before = _driver.Sources;
        _driver.Add("specs/aaa/openapi.json", Specs.Document);

        Assert.Contains("aaa/Pets.g.cs", _driver.Sources.Keys);
        Assert.All(before.Where(file => file.Key != "ConnectorRegistry.g.cs"), file => Assert.Equal(file.Value, _driver.Sources[file.Key]));
    }

    [Fact]
    public void A_source_that_breaks_takes_no_other_along()
    {
        _driver.Edit("specs/alpha/openapi.json", "{ \"openapi\": \"3.0.3\", \"paths\": ");

        var problem = Assert.Single(_driver.Result.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal("/repo/specs/alpha/openapi.json", problem.Location.GetLineSpan().Path);
        Assert.Contains("beta/Pets.g.cs", _driver.Sources.Keys);
        Assert.DoesNotContain(_driver.Sources.Keys, file => file.StartsWith("alpha/", StringComparison.Ordinal));
        Assert.DoesNotContain("Alpha", _driver.Sources["ConnectorRegistry.g.cs"], StringComparison.Ordinal);
    }

    private void AssertAllCached()
    {
        Assert.All(AllSteps, step => Assert.Matches("^(Cached|Unchanged)$", Distinct(step)));
        Assert.Empty(_driver.ChangedOutputs);
    }

    private IEnumerable<string> ChangedFiles() => _driver.Result.TrackedSteps[TrackingNames.File]
        .SelectMany(run => run.Outputs)
        .Where(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Removed))
        .Select(output => ((EmittedFile)output.Value).Path);

    private string Sorted(string step) => string.Join(' ', _driver.Reasons(step).Split(' ').Order(StringComparer.Ordinal));

    private string Distinct(string step) => string.Join(' ', _driver.Reasons(step).Split(' ').Distinct());
}
