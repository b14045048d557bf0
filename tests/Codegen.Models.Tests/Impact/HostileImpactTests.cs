using Codegen.Models.Impact;

namespace Codegen.Models.Tests.Impact;

/// <summary>Names and words come from a provider's document.</summary>
public sealed class HostileImpactTests
{
    [Fact]
    public void A_name_can_neither_leave_its_cell_nor_become_markup()
    {
        var change = new RootChange
        {
            Kind = ChangeKind.ValuesWidened,
            Node = "source.codegen.shop.orders",
            Relation = "shop.orders",
            Column = "a|b`c\n# d",
            After = "<script>, @everyone | [x](y)\r\nz",
            Document = "/p|q",
        };

        var text = ImpactMarkdown.Write(new ImpactReport([change], [], []));

        Assert.Contains(
            "\n| `shop.orders.a\\|b'c # d` | new values: &lt;script>, \\@everyone \\| \\[x\\](y)  z | `/p\\|q` |\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_with_a_field_twice_is_compared_all_the_same()
    {
        var shop = new ShopDocument();

        var report = ImpactComparer.Compare(shop.Compile().Sound(), shop.Plus(new ShopField("STATUS", "VARCHAR")).Compile());

        Assert.True(report.IsBreaking);
        Assert.NotEmpty(report.Problems);
    }
}
