using Portal.Domain.Plans.Views;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Plans.Views;

public sealed class NetCostTests
{
    private static SketchedPlan Plan => Municipality.Plan()
        .Record("funding", "detr", ("theme", "infra"), ("title", "DETR"), ("source", "grant"), ("funder", "État"), ("stage", "notified"), ("amount.2016", "40 K€"))
        .Record("funding", "region", ("theme", "tools"), ("title", "Région"), ("source", "grant"), ("stage", "requested"), ("amount.2016", "60 K€"), ("amount.2017", "SO"))
        .Record("funding", "fctva", ("theme", "infra"), ("title", "FCTVA"), ("source", "vat-refund"), ("amount.2017", "20 K€"))
        .Record("funding", "loan", ("title", "Emprunt"), ("source", "loan"), ("amount.2016", "300 K€"));

    [Fact]
    public void W_NETCOST_net_is_the_envelope_less_grants_and_vat_refund_and_a_loan_changes_nothing()
    {
        var cost = NetCost.Of(Plan.Live);

        Assert.Equal([429_000m, 224_000m, 40_000m, 35_000m], cost.Years.Select(year => year.Net.Units!.Value));
        Assert.Equal((848_000m, 100_000m, 20_000m, 728_000m), (cost.Whole.Envelope.Units!.Value, cost.Whole.Grants.Units!.Value, cost.Whole.VatRefund.Units!.Value, cost.Whole.Net.Units!.Value));
    }

    [Fact]
    public void What_is_only_requested_is_told_apart() => Assert.Equal(788_000m, NetCost.Of(Plan.Live).Whole.NetWithoutRequested.Units);

    [Fact]
    public void Each_theme_has_its_own_net_cost_and_a_blank_envelope_stays_blank()
    {
        var cost = NetCost.Of(Plan.Live);

        Assert.Equal([("Infrastructure", 149_000m), ("Modernisation des outils", 569_000m), ("Centre de service", 10_000m)], cost.Rows.Select(row => (row.Title, row.Total.Net.Units!.Value)));
        Assert.False(cost.Rows[0].Years[2].Net.HasAmount);
    }
}
