using Codegen.Contracts.Errors;

namespace Codegen.Sandbox.Tests;

public sealed class BehaviourTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sandbox-behaviour").FullName;

    [Theory]
    [InlineData("stream: {}", "(1,1): error CG9402: behaviour.yaml has no 'stream'; did you mean 'streams'?")]
    [InlineData("streams:\n  orders: {from: listOrders, cuont: 3}", "(2,30): error CG9402: stream orders has no 'cuont'; did you mean 'count'?")]
    [InlineData("streams: {orders: {from: listOrder}}", "(1,26): error CG9403: ")]
    [InlineData("streams: {orders: {from: listOrder}}", "has no GET operation 'listOrder'; did you mean 'listOrders'?")]
    [InlineData("streams: {orders: {from: listOrders, created: creatd}}", "a record of orders has no 'creatd'; did you mean 'created'?")]
    [InlineData("streams: {orders: {from: listOrders, records: $.order}}", "answers without '$.order'; did you mean '$.orders'?")]
    [InlineData("streams: {orders: {from: listOrders, filters: {state: status =}}}", "declares no parameter 'state'")]
    [InlineData("streams: {orders: {from: listOrders, filters: {status: status like}}}", "a filter must be '<field> <operator>'")]
    [InlineData("streams: {orders: {from: listOrders, order: created down}}", "order must be '<field> asc' or '<field> desc'")]
    [InlineData("streams: {orders: {from: listOrders, paging: pages}}", "paging must be one of none, link, page, offset, last, token, not 'pages'")]
    [InlineData("streams: {orders: {from: listOrders, paging: last}}", "declares no parameter for paging 'last'")]
    [InlineData("streams: {orders: {from: listOrders, count: many}}", "count must be a number such as 300, or a range such as 0..4")]
    [InlineData("streams: {orders: {from: listOrders, growth: {create: -1}}}", "create must be a number, 0 or above")]
    [InlineData("streams: {orders: {from: listOrders, growth: {delete: 1}}}", "no event tells it")]
    [InlineData("streams: {orders: {from: listOrders, values: {note: '{nothing}'}}}", "'{nothing}' is no path parameter, key, counter or relation of orders")]
    [InlineData("streams: {orders: listOrders, lines: {from: listLines}}", "'{order_id}' of /orders/{order_id}/lines has no values")]
    [InlineData("streams: {orders: listOrders, lines: {from: listLines, parent: orders.id}}", "parent must be '<stream>.<field> -> <path parameter>'")]
    [InlineData("streams: {orders: listOrders, lines: {from: listLines, parent: orders.id -> order}}", "has no '{order}'; there is order_id")]
    [InlineData("streams: {orders: listOrders, lines: {from: listLines, parent: order.id -> order_id}}", "there is no stream 'order'; did you mean 'orders'?")]
    [InlineData("streams: {orders: listOrders, lines: {from: listLines, parent: orders.nr -> order_id}}", "a record of orders has no 'nr'")]
    [InlineData("streams: {orders: listOrders, lines: {from: listLines, parent: orders.id -> order_id, relations: {order: orders.note}}}", "point to its key")]
    [InlineData("streams: {tickets: {from: listTickets, relations: {state: items.sku}}, items: {from: listItems, relations: {sku: tickets.ticket_id}}}", "points to itself: ")]
    [InlineData("streams: {tickets: {from: listTickets, key: ticket_id}, items: {from: listItems, key: sku}}\nevents: {stream: items, type: '{verb}', object: what}", "a record of items has no 'what'")]
    [InlineData("streams: {orders: listOrders}\nevents: {stream: event, type: '{verb}', object: what}", "there is no stream 'event'")]
    [InlineData("streams: {orders: {from: listOrders, days: {from: 1999-01-04, start: a, end: b}, members: {USD: 1}}}", "declares no map from days to records at '$'")]
    [InlineData("streams: {orders: {from: listOrders, days: {from: today}}}", "from must be a day, such as 1999-01-04")]
    [InlineData("streams: {orders: {from: listOrders, days: {at: noon}}}", "at must be a time of the day in UTC, such as '15:00'")]
    [InlineData("streams: {prices: {from: listPrices, records: $.prices, days: {from: 2020-01-01, start: form, end: to}}}", "has no '{form}'; did you mean 'from'?")]
    [InlineData("streams: {prices: {from: listPrices, records: $.prices, days: {from: 2020-01-01, start: from}}}", "days of stream prices has no 'end'")]
    [InlineData("streams: {prices: {from: listPrices, records: $.prices, count: 3, days: {from: 2020-01-01, start: from, end: to}}}", "has no 'members'")]
    [InlineData("streams: {prices: {from: listPrices, records: $.prices, count: 3, days: {from: 2020-01-01, start: from, end: to}}}", "count, growth and parent don't go with days")]
    [InlineData("history: 3 weeks\nstreams: {orders: listOrders}", "(1,10): error CG9402: history must be a number of days or hours, such as 90d or 36h")]
    [InlineData("strict: yes\nstreams: {orders: listOrders}", "strict must be true or false")]
    [InlineData("partitions: {a/b: [c]}\nstreams: {}", "no streams")]
    [InlineData("streams: {orders: listOrders}\nstreams: {items: listItems}", "stands here a second time")]
    [InlineData("streams: [", "error CG9402")]
    public async Task A_mistake_is_named_with_its_place_and_the_nearest_right_name(string behaviour, string expected)
    {
        var file = Path.Combine(_folder, "behaviour.yaml");
        await File.WriteAllTextAsync(file, behaviour, TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<CodegenException>(() => Played.StartAsync(Played.TestFile("Documents/shop.yaml"), file));

        Assert.Equal(Failure.Config, error.Failure);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.StartsWith($"{file.Replace('\\', '/')}(", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_mistakes_are_told_at_once()
    {
        var file = Path.Combine(_folder, "behaviour.yaml");
        await File.WriteAllTextAsync(file, "histroy: 1d\nstrict: 2\nstreams: {orders: {from: listOrders, counts: 1}}\n", TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<CodegenException>(() => Played.StartAsync(Played.TestFile("Documents/shop.yaml"), file));

        Assert.Equal(3, error.Message.Split('\n').Length);
    }

    [Fact]
    public async Task A_missing_document_or_one_that_is_neither_json_nor_yaml_is_named()
    {
        var broken = Path.Combine(_folder, "broken.json");
        await File.WriteAllTextAsync(broken, "{\"paths\": [", TestContext.Current.CancellationToken);
        var absent = await Assert.ThrowsAsync<CodegenException>(() => Played.StartAsync(Path.Combine(_folder, "absent.yaml"), null));
        var wrong = await Assert.ThrowsAsync<CodegenException>(() => Played.StartAsync(broken, null));

        Assert.Contains("absent.yaml", absent.Message, StringComparison.Ordinal);
        Assert.Contains("is neither JSON nor YAML", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_documentation_shows_every_word_and_no_other()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Testing.RepositoryRoot.Path, "src/Codegen.Sandbox/BEHAVIOUR.md"), TestContext.Current.CancellationToken);
        var example = page.Split("```")[1]["yaml".Length..];
        var problems = new Behaviour.ProblemList("BEHAVIOUR.md");
        var read = new Behaviour.BehaviourReader("BEHAVIOUR.md", problems).Read(example);

        Assert.Empty(problems.Problems);
        Assert.Equal(7, read.Streams.Count);
        foreach (var word in Behaviour.BehaviourReader.Top.Concat(Behaviour.BehaviourReader.OfStream).Concat(Behaviour.BehaviourReader.OfEvents).Concat(Behaviour.DaysReader.Words))
            Assert.Matches($@"(?m)^\s*{word}:", example);
    }

    [Fact]
    public async Task Without_a_file_every_list_that_has_a_key_and_needs_no_value_in_its_path_is_played()
    {
        var document = Path.Combine(_folder, "openapi.yaml");
        File.Copy(Played.TestFile("Documents/shop.yaml"), document);
        await using var played = await Played.StartAsync(document, null);

        Assert.Equal(["orders", "tickets", "categories"], played.Streams);
        Assert.Equal(20, (await played.JsonAsync("orders")).GetProperty("orders").GetArrayLength());
        using var lines = await played.AskAsync("orders/1/lines");
        Assert.Equal(501, (int)lines.StatusCode);
    }

    [Fact]
    public async Task Events_are_forgotten_after_their_retention()
    {
        var file = Path.Combine(_folder, "behaviour.yaml");
        var stripe = await File.ReadAllTextAsync(Path.Combine(Testing.RepositoryRoot.Path, "specs/stripe/behaviour.yaml"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, stripe + "  retention: 30d\n", TestContext.Current.CancellationToken);
        await using var played = await Played.StartAsync(Path.Combine(Testing.RepositoryRoot.Path, "specs/stripe/openapi.yaml"), file);
        var events = await played.WalkLastAsync("v1/events");
        var oldest = System.Text.Json.JsonDocument.Parse(events[^1]).RootElement.GetProperty("created").GetInt64();

        Assert.True(oldest > Played.Start.AddDays(-30).ToUnixTimeSeconds());
        Assert.Equal(events.Order(), (await played.TruthAsync("events")).Order());
        Assert.InRange(events.Count, 1000, 2500);
    }

    [Fact]
    public void Clocks_that_cannot_be_read_are_refused_with_the_forms()
    {
        var error = Assert.Throws<CodegenException>(() => SandboxStart.Parse("+2 weeks"));

        Assert.Contains("-2d, +36h or +5m", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
