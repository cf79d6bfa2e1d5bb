using Portal.Domain.Plans;
using Portal.Domain.Plans.Changes;
using Portal.Domain.Shared;

namespace Portal.Domain.Tests.Plans.Changes;

/// <summary>What a decision moves in money and in time.</summary>
public sealed class PlanDeltaTests
{
    private static readonly PlanSettings Settings = new() { Title = "Plan", Kind = "free", HorizonFrom = 2016, HorizonTo = 2019 };

    [Fact]
    public void Sums_are_told_by_heading_and_by_currency_and_what_did_not_move_is_not()
    {
        var delta = Between(
            [
                Record("e1", "envelope", ("planned.2016", "175 K€"), ("planned.2017", "34 K€"), ("spent.2016", "10 K€")),
                Record("c1", "cost-line", ("block", "running"), ("amount", "100 KF")),
                Record("c2", "cost-line", ("block", "gain"), ("amount", "50 KF")),
            ],
            [
                Record("e1", "envelope", ("planned.2016", "175 K€"), ("planned.2017", "74 K€"), ("spent.2016", "90 K€")),
                Record("c1", "cost-line", ("block", "running"), ("amount", "60 KF")),
                Record("c2", "cost-line", ("block", "gain"), ("amount", "50 KF")),
            ]);

        Assert.Equal(
            [(MoneyHeading.Envelopes, Currency.Eur, 209_000m, 249_000m, 40_000m), (MoneyHeading.Running, Currency.Frf, 100_000m, 60_000m, -40_000m)],
            delta.Money.Select(money => (money.Heading, money.After.Currency, money.Before.Units ?? 0, money.After.Units ?? 0, money.Difference.Units ?? 0)));
    }

    [Fact]
    public void A_heading_that_held_nothing_has_no_sum_before()
    {
        var money = Assert.Single(Between([], [Record("e1", "envelope", ("planned.2016", "10 K€"))]).Money);

        Assert.False(money.Before.HasAmount);
        Assert.Equal(10_000m, money.Difference.Units);
    }

    [Fact]
    public void Dates_that_moved_are_told_with_the_months_and_projects_by_their_first_and_last_quarter()
    {
        var delta = Between(
            [
                Record("g1", "grid-row", ("title", "Messagerie"), ("q.2016T2", "planned"), ("q.2016T3", "planned")),
                Record("g2", "grid-row", ("title", "Réseau"), ("q.2016T1", "planned"), ("q.2016T2", "planned"), ("q.2016T3", "planned")),
                Record("m1", "milestone", ("title", "Ouverture"), ("due", "2017T1")),
                Record("t1", "macro-task", ("title", "Étude"), ("milestone", "2017-03-31")),
            ],
            [
                Record("g1", "grid-row", ("title", "Messagerie"), ("q.2016T3", "planned"), ("q.2016T4", "planned")),
                Record("g2", "grid-row", ("title", "Réseau"), ("q.2016T1", "planned"), ("q.2016T2", "progress"), ("q.2016T3", "planned")),
                Record("m1", "milestone", ("title", "Ouverture"), ("due", "")),
                Record("t1", "macro-task", ("title", "Étude"), ("milestone", "2017-01-31")),
            ]);

        Assert.Equal([("Messagerie", "2016T2-2016T3", "2016T3-2016T4", 3), ("Ouverture", "2017T1", null, null), ("Étude", "2017-03-31", "2017-01-31", (int?)-2)],
            delta.Dates.Select(date => (date.Title, date.Before?.Key, date.After?.Key, date.MonthsLater)));
    }

    private static PlanDelta Between(PlanRecord[] before, PlanRecord[] after) => PlanDelta.Of(PlanChanges.Between(Content(before), Content(after)));

    private static PlanContent Content(PlanRecord[] records) => new(
        Settings, [new("s1", "Tout", null, null, "a", false, Audience.Public, [], null, false, ProseNode.EmptyDocument)], records);

    private static PlanRecord Record(string id, string kind, params (string Key, string Value)[] fields) => new(id, kind, "s1", null, id, false, fields.ToDictionary(field => field.Key, field => field.Value));
}
