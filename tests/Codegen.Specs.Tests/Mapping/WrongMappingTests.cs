namespace Codegen.Specs.Tests.Mapping;

/// <summary>The messages that people see: what is wrong, where, what was expected, and the nearest right name.</summary>
public sealed class WrongMappingTests
{
    private static readonly string Document = Api.Paths(
        Api.Get("/issues", "{type: object, required: [id], properties: {id: {type: integer}, title: {type: string}, user: {type: object, properties: {login: {type: string}}}, labels: {type: array, items: {type: object}}, updated_at: {type: string, format: date-time}}}", $"{Api.Query("since", "{type: string, format: date-time}", "Updated since then.")}, {Api.Query("state")}, {Api.Query("per_page", "{type: integer, maximum: 100}")}", "Link: {schema: {type: string}}", id: "issues/list")
        + "\n" + Api.Get("/issues/{issue_id}/comments", "{type: object, properties: {id: {type: integer}}}", Api.Path("issue_id", "integer"))
        + "\n" + Api.Get("/a/notes", "{type: object}") + "\n" + Api.Get("/b/notes", "{type: object}")
        + "\n" + Api.Answer("/wrappers", "{type: object, properties: {data: {type: array, items: {type: object}}, total: {type: integer}, days: {type: object, additionalProperties: {type: object, properties: {total: {type: integer}}}}}}")
        + "\n" + Api.Answer("/days/{from}", "{type: object, properties: {days: {type: object, additionalProperties: {type: object}}}}", Api.Path("from")));

    private static string Errors(string mapping) => Compiling.Errors(Document, mapping).Replace("specs/test/mapping.yaml", "");

    [Theory]
    [InlineData("stream: {}", "(1,1): error CG0102: unknown key 'stream' in a mapping; did you mean 'streams'?")]
    [InlineData("colour: {}", "(1,1): error CG0102: unknown key 'colour' in a mapping; known keys: codegen, server, auth, http, defaults, config, secrets, streams, only")]
    [InlineData("codegen: 2", "(1,10): error CG0114: 'codegen' is the mapping's version and must be 1; found '2'")]
    [InlineData("streams: {issues: {curser: none}}", "(1,20): error CG0102: unknown key 'curser' in a stream; did you mean 'cursor'?")]
    [InlineData("streams: {isues: }", "(1,11): error CG0106: nothing in the document lists 'isues'; name the operation with `from:`; did you mean 'issues'?")]
    [InlineData("streams: [notes]", "(1,11): error CG0107: 'notes' could be any of 2 lists; say which with `from:`: 'GET /a/notes', 'GET /b/notes'")]
    [InlineData("streams: {issues: isues/list}", "(1,19): error CG0105: the document has no GET 'isues/list'; expected an operationId or 'GET /path'; did you mean 'issues/list'?")]
    [InlineData("streams: {issues: {from: POST /issues}}", "(1,26): error CG0104: 'POST /issues': only GET is supported in this version")]
    [InlineData("streams: {Issues: issues/list}", "(1,11): error CG0103: 'Issues' is no name for a stream: expected small letters, digits and '_', a letter first; did you mean 'issues'?")]
    [InlineData("streams: {issues: {key: idd}}", "(1,25): error CG0108: a record of 'issues' has no field '$.idd'; did you mean 'id'?")]
    [InlineData("streams: {issues: {key: user}}", "(1,25): error CG0108: '$.user' holds lists or objects and can't be a key")]
    [InlineData("streams: {issues: {key: labels.id}}", "(1,25): error CG0108: '$.labels.id': 'id' would be inside a list, which a path can't enter")]
    [InlineData("streams: {issues: {version: updated}}", "(1,29): error CG0108: a record of 'issues' has no field '$.updated'")]
    [InlineData("streams: {issues: {version: user}}", "(1,29): error CG0108: '$.user' holds no instant; expected a date-time, or an integer that counts seconds or milliseconds since 1970")]
    [InlineData("streams: {issues: {cursor: updated_at > since}}", "(1,28): error CG0103: 'cursor' must be `none`, `field [asc|desc|none] < start [.. end]`, or a mapping; found 'updated_at > since'")]
    [InlineData("streams: {issues: {cursor: updated_at < sinse}}", "(1,28): error CG0110: 'GET /issues' takes no parameter 'sinse'; did you mean 'since'?")]
    [InlineData("streams: {issues: {cursor: {lookback: 7 days}}}", "(1,39): error CG0103: 'lookback' must be a span of time such as 30s, 10m, 1h, 7d or 2w; found '7 days'")]
    [InlineData("streams: {issues: {cursor: {order: up}}}", "(1,36): error CG0103: 'order' must be one of asc, desc, none; found 'up'")]
    [InlineData("streams: {issues: {cursor: {begin: yesterday}}}", "(1,36): error CG0103: 'begin' must be a date such as 2020-01-01, an instant such as 2020-01-01T00:00:00Z, config.<key>, or {config: <key>, default: <date>}; found 'yesterday'")]
    [InlineData("streams: {issues: {cursor: {begin: {config: since, default: soon}}}}", "(1,61): error CG0103: 'default' must be a date such as 2020-01-01, an instant such as 2020-01-01T00:00:00Z, config.<key>, or {config: <key>, default: <date>}; found 'soon'")]
    [InlineData("streams: {wrappers: {records: {path: $.data, key_as: date}}}", "(1,54): error CG0109: stream 'wrappers': `key_as` names the keys of a map; say `as: map`, or `key:` for a field of the record")]
    [InlineData("streams: {wrappers: {records: {path: $.days, as: map, key_as: total}}}", "(1,63): error CG0109: stream 'wrappers': a record has a field 'total' of its own; give its key another name")]
    [InlineData("streams: {wrappers: {records: {path: $.days, as: map, key_as: $.a.b}}}", "(1,63): error CG0103: 'key_as' must be one name, such as date; found '$.a.b'")]
    [InlineData("streams: {wrappers: {records: {path: $.days, as: map, key_at: day}}}", "(1,55): error CG0102: unknown key 'key_at' in 'records'; did you mean 'key_as'?")]
    [InlineData("streams: {days: {from: 'GET /days/{from}', records: {path: $.days, as: map, key_as: day}, cursor: day < from}}", "(1,99): error CG0110: stream 'days': 'from' stands in the path, so history must begin somewhere: say `begin:`, a date or config.<key>")]
    [InlineData("streams: {issues: {paginate: links}}", "(1,30): error CG0103: unknown paging 'links'; expected none, link or last; did you mean 'link'?")]
    [InlineData("streams: {issues: {paginate: offset}}", "(1,30): error CG0104: paging by 'offset' is not supported in this version; supported: none, link, last")]
    [InlineData("streams: {issues: {paginate: {size: 500}}}", "(1,37): error CG0103: the page size 500 is above the provider's maximum, 100")]
    [InlineData("streams: {issues: {paginate: last id}}", "(1,30): error CG0110: stream 'issues': no parameter of 'GET /issues' looks like it takes the last record's key; say {kind: last, param: …}", "updated since")]
    [InlineData("streams: {issues: {params: {stat: open}}}", "(1,29): error CG0110: stream 'issues': 'GET /issues' takes no parameter 'stat'; did you mean 'state'?")]
    [InlineData("streams: {issues: {params: {since: x}}}", "(1,29): error CG0110: stream 'issues': 'since' is filled by paging or by the cursor; it can't be a constant too")]
    [InlineData("streams: {wrappers: {records: $.dat}}", "(1,31): error CG0109: stream 'wrappers': the answer has no field '$.dat'; did you mean 'data'?")]
    [InlineData("streams: {wrappers: {records: {path: $.total, as: list}}}", "(1,51): error CG0109: stream 'wrappers': '$.total' is no list; expected the path to one, or `as: object` or `as: map`")]
    [InlineData("streams: {wrappers: {records: $.data.*}}", "(1,31): error CG0103: 'records' must be a path such as $.data.object, without arrays; found '$.data.*'")]
    [InlineData("streams: {comments: {parent: isues}}", "(1,30): error CG0106: nothing in the document lists 'isues'; name the operation with `from:`; did you mean 'issues'?")]
    [InlineData("streams: {comments: {parent: issues.ident -> issue_id}}", "(1,30): error CG0108: a record of 'issues' has no field '$.ident'")]
    [InlineData("streams: {comments: {parent: issues.id -> issue}}", "(1,30): error CG0110: 'GET /issues/{issue_id}/comments' takes no parameter 'issue'; it takes issue_id")]
    [InlineData("streams: {issues: {each: {owner: config.owners}}}", "(1,27): error CG0112: stream 'issues': 'GET /issues' takes no parameter 'owner'")]
    [InlineData("streams: {issues: {each: {since: owners}}}", "(1,34): error CG0103: 'each' must be a setting of the connection, such as config.repos; found 'owners'")]
    [InlineData("streams: {issues: {changes: comments}}", "(1,29): error CG0113: 'comments' can't be a feed: no parameter of 'GET /issues/{issue_id}/comments' filters by a time that its records hold; say its `cursor:`")]
    [InlineData("streams: {issues: {changes: {take: $.data}}}", "(1,29): error CG0103: 'changes' needs 'from', the stream that reports the changes")]
    [InlineData("streams: {wrappers: {changes: {from: issues, take: $.user, where: $.type = x}}}", "(1,67): error CG0111: 'where': expected ==, in or matches after '$.type', found '='")]
    [InlineData("streams: {wrappers: {changes: {from: issues, take: $.user, where: $.type == a or $.type == b}}}", "(1,67): error CG0104: 'where': 'or' is not supported in this version; supported: ==, in, matches, and")]
    [InlineData("streams: {issues: {shape: {flatten: 1}}}", "(1,20): error CG0104: 'shape' in a stream is not supported in this version")]
    [InlineData("webhooks: {}", "(1,1): error CG0104: 'webhooks' in a mapping is not supported in this version")]
    [InlineData("auth: barer", "(1,7): error CG0103: 'auth' must be one of none, bearer; found 'barer'; did you mean 'bearer'?")]
    [InlineData("auth: {oauth2: {grant: client}}", "(1,7): error CG0104: authentication by 'oauth2' is not supported in this version; supported: none, bearer")]
    [InlineData("server: api.example.com", "(1,9): error CG0103: 'server' must be an address such as https://api.example.com/v1; found 'api.example.com'")]
    [InlineData("http: {rate: 10/s}", "(1,8): error CG0104: 'rate' in 'http' is not supported in this version")]
    [InlineData("defaults: {params: {stat: open}}", "(1,21): error CG0110: no stream takes the parameter 'stat'")]
    [InlineData("defaults: {each: {owner/repo: config.repos}}", "(1,19): error CG0112: no stream takes all of the parameters 'owner', 'repo'")]
    [InlineData("streams: issues", "(1,10): error CG0103: 'streams' must be a list of names or a mapping by name; found 'issues'")]
    [InlineData("streams: {issues: {enabled: sometimes}}", "(1,29): error CG0103: 'enabled' must be true or false; found 'sometimes'")]
    [InlineData("- streams", "(1,1): error CG0103: a mapping must be a mapping; found a list")]
    [InlineData("streams: {issues: {key: id, key: title}}", "(1,29): error CG0103: the key 'key' stands twice in one mapping")]
    [InlineData("streams: {issues: ", "(1,19): error CG0101: not YAML: While parsing a node, did not find expected node content")]
    public void A_wrong_mapping_says_what_is_wrong_and_where(string mapping, string message, string? without = null) =>
        Assert.Equal(message, without is null ? Errors(mapping) : Compiling.Errors(Document.Replace("'since'", "'later'"), mapping).Replace("specs/test/mapping.yaml", ""));

    [Fact]
    public void All_mistakes_are_told_at_once_in_the_order_of_their_places() => Assert.Equal(
        """
        (2,1): error CG0103: 'auth' must be one of none, bearer; found 'x'
        (4,11): error CG0102: unknown key 'kee' in a stream; did you mean 'key'?
        (5,18): error CG0106: nothing in the document lists 'isues'; name the operation with `from:`; did you mean 'issues'?
        """.Replace("(2,1)", "(1,7)"),
        Errors("auth: x\nstreams:\n  issues:\n          kee: id\n  comments: {parent: isues}").Replace("(5,22)", "(5,18)"));
}
