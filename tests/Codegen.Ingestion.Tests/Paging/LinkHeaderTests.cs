using Codegen.Ingestion.Paging;

namespace Codegen.Ingestion.Tests.Paging;

public sealed class LinkHeaderTests
{
    [Theory]
    [InlineData("<https://a.test/x?page=2>; rel=\"next\", <https://a.test/x?page=9>; rel=\"last\"", "https://a.test/x?page=2")]
    [InlineData("<https://a.test/x?page=1>; rel=\"prev\", <https://a.test/x?page=3>; rel=\"next\"", "https://a.test/x?page=3")]
    [InlineData("</x>;rel=next", "/x")]
    [InlineData("</x> ; title=\"a, \\\"b\\\"; rel=prev\" ; REL = \"first NEXT\"", "/x")]
    [InlineData("</a,b;c>; rel=next", "/a,b;c")]
    [InlineData("</x>; rel=\"prev\"; rel=\"next\"", null)]
    [InlineData("</x>; rev=\"next\"", null)]
    [InlineData("</x>; rel=\"nextpage\"", null)]
    [InlineData("</x>; rel=\"next", "/x")]
    [InlineData("</x; rel=\"next\"", null)]
    [InlineData("", null)]
    [InlineData("</1>; rel=prev,,</2>; rel=next", "/2")]
    public void The_first_link_with_the_relation_is_found(string value, string? target) =>
        Assert.Equal(target, LinkHeader.Find(value, "next"));
}
