using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Changes;

/// <summary>What a heading came to before and after, in one currency; blank where it held no amount.</summary>
public sealed record MoneyDelta(MoneyHeading Heading, Money Before, Money After)
{
    public Money Difference => Money.Of((After.Units ?? 0) - (Before.Units ?? 0), After.Currency).In(After.HasAmount ? After.Scale : Before.Scale);
}
