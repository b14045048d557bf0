using System.Globalization;
using Codegen.EndToEnd.Tests.Harness;

namespace Codegen.EndToEnd.Tests.Story;

/// <summary><c>dim_customer</c> against all that happened at the provider.</summary>
[Collection(SharedStory.Name)]
public sealed class CustomerHistoryTests(StoryFixture story)
{
    private readonly ILookup<string, IReadOnlyDictionary<string, object?>> _versions = WarehouseFile
        .Rows(story.Workspace.Warehouse, "from history.dim_customer order by valid_from")
        .ToLookup(row => (string)row["customer_id"]!);

    private IEnumerable<TruthChange> Since => story.Customers.Skip(story.CustomersAtFirst);

    [Fact]
    public void What_it_says_of_any_moment_since_the_first_sync_is_what_the_provider_said_then()
    {
        var state = story.Customers.Take(story.CustomersAtFirst).GroupBy(change => change.Key).ToDictionary(group => group.Key, group => group.Last());
        var checks = 0;
        foreach (var moment in Since.GroupBy(change => change.At))
        {
            foreach (var change in moment)
                state[change.Key] = change;
            foreach (var (customer, change) in state)
                Assert.Equal(Expected(change), At(customer, moment.Key));
            Assert.Equal(state.Count, _versions.Count(versions => versions.Any(row => (DateTimeOffset)row["valid_from"]! <= moment.Key)));
            checks += state.Count;
        }

        Assert.InRange(checks, 1000, int.MaxValue);
    }

    [Fact]
    public void Versions_follow_each_other_without_gap_or_overlap_and_the_last_one_alone_is_open()
    {
        foreach (var versions in _versions)
        {
            var rows = versions.ToList();
            Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.Equal(pair.First["valid_to"], pair.Second["valid_from"]));
            Assert.All(rows[..^1], row => Assert.True((DateTimeOffset)row["valid_to"]! > (DateTimeOffset)row["valid_from"]!));
            Assert.Null(rows[^1]["valid_to"]);
        }

        var live = story.Customers.GroupBy(change => change.Key).Where(group => !group.Last().IsDelete).Select(group => group.Key);
        var open = _versions.Where(versions => !(bool)versions.Last()["is_deleted"]!).Select(versions => versions.Key);
        Assert.Equal(live.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Customers_that_changed_have_several_versions_and_deleted_ones_end_with_their_deletion()
    {
        Assert.InRange(_versions.Count(versions => versions.Count() > 1), 20, int.MaxValue);
        Assert.InRange(_versions.Max(versions => versions.Count()), 3, int.MaxValue);
        var deleted = Since.Where(change => change.IsDelete).ToList();
        Assert.InRange(deleted.Count, 5, int.MaxValue);
        Assert.All(deleted, change => Assert.Equal((true, change.At), ((bool)_versions[change.Key].Last()["is_deleted"]!, (DateTimeOffset)_versions[change.Key].Last()["valid_from"]!)));
    }

    private string At(string customer, DateTimeOffset moment)
    {
        var row = Assert.Single(_versions[customer], row => (DateTimeOffset)row["valid_from"]! <= moment && (row["valid_to"] is not { } to || moment < (DateTimeOffset)to));
        string?[] names = ["name", "email", "phone", "city", "country", "currency", "tax_status", "is_delinquent", "repository", "created_at", "is_deleted"];
        return string.Join('|', names.Select(name => row[name!] switch
        {
            DateTimeOffset instant => instant.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            var value => value?.ToString(),
        }));
    }

    private static string Expected(TruthChange change) => string.Join('|', [
        change.Text("name"), change.Text("email"), change.Text("phone"), change.Text("address", "city"), change.Text("address", "country"),
        change.Text("currency")?.ToUpperInvariant(), change.Text("tax_exempt"), change.Text("delinquent"), change.Text("metadata", "repository"),
        change.Text("created"), change.IsDelete.ToString()]);
}
