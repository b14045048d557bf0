using System.Globalization;
using System.Text.Json;
using Codegen.EndToEnd.Tests.Harness;

namespace Codegen.EndToEnd.Tests.Story;

/// <summary>
/// <c>fct_revenue_daily</c> against a computation of its own, from what happened at the providers, by the words of the models'
/// descriptions alone.
/// </summary>
[Collection(SharedStory.Name)]
public sealed class RevenueTests(StoryFixture story)
{
    private const int RateHoldsDays = 8;

    private readonly Dictionary<string, List<TruthChange>> _customers = Known(story);
    private readonly SortedList<DateOnly, JsonElement> _rates = Days(story);

    private sealed record Movement(DateOnly Day, string Country, string TaxStatus, string Currency, bool IsCharge, decimal Amount, decimal? Euros);

    private sealed record Cell(long Charges, long Refunds, decimal Charged, decimal Refunded, decimal? Euros);

    [Fact]
    public void Every_day_adds_up_to_what_moved_at_the_provider()
    {
        var expected = Movements().GroupBy(moved => $"{moved.Day:yyyy-MM-dd} {moved.Country} {moved.TaxStatus} {moved.Currency}").ToDictionary(
            group => group.Key,
            group => new Cell(
                group.Count(moved => moved.IsCharge),
                group.Count(moved => !moved.IsCharge),
                group.Where(moved => moved.IsCharge).Sum(moved => moved.Amount),
                -group.Where(moved => !moved.IsCharge).Sum(moved => moved.Amount),
                group.Aggregate((decimal?)0, (sum, moved) => sum + moved.Euros)));
        var actual = WarehouseFile.Rows(story.Workspace.Warehouse, "from marts.fct_revenue_daily").ToDictionary(
            row => $"{row["revenue_date"]:yyyy-MM-dd} {row["customer_country"]} {row["customer_tax_status"]} {row["currency"]}",
            row => new Cell((long)row["charge_count"]!, (long)row["refund_count"]!, (decimal)row["charged"]!, (decimal)row["refunded"]!, (decimal?)row["revenue_eur"]));

        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, pair => Assert.Equal((pair.Key, pair.Value), (pair.Key, actual[pair.Key])));
    }

    [Fact]
    public void The_story_has_weekends_changed_customers_refunds_and_currencies_without_cents()
    {
        var movements = Movements().ToList();
        Assert.Contains(movements, moved => moved.Currency == "JPY" && moved.Amount == Math.Round(moved.Amount));
        Assert.Contains(movements, moved => moved.Day.DayOfWeek is DayOfWeek.Sunday && moved.Euros is not null && moved.Currency != "EUR");
        Assert.Contains(movements, moved => !moved.IsCharge);
        var countries = _customers.Values.Count(changes => changes.Select(change => change.Text("address", "country")).Distinct().Count() > 1);
        Assert.InRange(countries, 1, int.MaxValue);
    }

    /// <summary>What a reader can know of each customer: how they were at the first sync, and each change since.</summary>
    private static Dictionary<string, List<TruthChange>> Known(StoryFixture story)
    {
        var known = story.Customers.Take(story.CustomersAtFirst).GroupBy(change => change.Key).Where(group => !group.Last().IsDelete)
            .ToDictionary(group => group.Key, group => new List<TruthChange> { group.Last() });
        foreach (var change in story.Customers.Skip(story.CustomersAtFirst))
            (known.TryGetValue(change.Key, out var changes) ? changes : known[change.Key] = []).Add(change);
        return known;
    }

    private static SortedList<DateOnly, JsonElement> Days(StoryFixture story) => new(story.Rates.ToDictionary(
        day => DateOnly.ParseExact(day.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture), day => day.GetProperty("value")));

    private IEnumerable<Movement> Movements()
    {
        var charges = story.Charges.ToDictionary(charge => TruthChange.Text(charge, "id")!);
        foreach (var charge in story.Charges.Where(charge => TruthChange.Text(charge, "status") == "succeeded" && charge.GetProperty("captured").GetBoolean()))
        {
            var captured = Math.Min(charge.GetProperty("amount").GetInt64(), charge.GetProperty("amount_captured").GetInt64());
            yield return Of(charge, charge, captured, isCharge: true);
        }

        foreach (var refund in story.Refunds.Where(refund => TruthChange.Text(refund, "status") == "succeeded"))
        {
            var charge = TruthChange.Text(refund, "charge") is { } id && charges.TryGetValue(id, out var found) ? found : default;
            yield return Of(refund, charge, -refund.GetProperty("amount").GetInt64(), isCharge: false);
        }
    }

    private Movement Of(JsonElement moved, JsonElement charge, long minor, bool isCharge)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(moved.GetProperty("created").GetInt64());
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        var customer = CustomerAt(TruthChange.Text(charge, "customer"), at);
        var currency = TruthChange.Text(moved, "currency")!.ToUpperInvariant();
        var amount = currency == "JPY" ? minor : minor / 100m;
        return new Movement(
            day, customer?.Text("address", "country") ?? "unknown", customer?.Text("tax_exempt") ?? "unknown", currency, isCharge, amount,
            RateOf(currency, day) is { } rate ? Math.Round(amount / rate, 2, MidpointRounding.AwayFromZero) : null);
    }

    private TruthChange? CustomerAt(string? customer, DateTimeOffset at) =>
        customer is not null && _customers.TryGetValue(customer, out var changes) ? changes.LastOrDefault(change => change.At <= at) ?? changes[0] : null;

    private decimal? RateOf(string currency, DateOnly day)
    {
        if (currency == "EUR")
            return 1;
        for (var back = 0; back < RateHoldsDays; back++)
        {
            if (_rates.TryGetValue(day.AddDays(-back), out var rates) && rates.TryGetProperty(currency, out var rate))
                return decimal.Parse(rate.GetRawText(), CultureInfo.InvariantCulture);
        }

        return null;
    }
}
