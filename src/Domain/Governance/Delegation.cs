using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>
/// For a time, somebody answers and votes in another's name: reads what they may read while it is read and decided, answers a review, agrees with
/// sections, casts a vote at a distance within the proxies their body allows. Nothing else is handed over: no writing, no chair, no signature.
/// </summary>
public sealed class Delegation : IOwnedByOrganisation
{
    public const int ReasonLength = 300;
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    private Delegation() { }

    public Delegation(OrganisationId organisationId, PersonId from, string fromName, PersonId to, string toName, DateTimeOffset startsAt, DateTimeOffset endsAt, string? reason, DateTimeOffset at)
    {
        Rule.Require(from != to, GovernanceRules.DelegationsGoToSomebodyElse);
        Rule.Require(endsAt > startsAt && endsAt > at && endsAt - startsAt <= Longest, GovernanceRules.DelegationsAreDated);
        OrganisationId = organisationId;
        Id = DelegationId.New();
        From = from;
        FromName = fromName;
        To = to;
        ToName = toName;
        StartsAt = startsAt;
        EndsAt = endsAt;
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        GivenAt = at;
    }

    public OrganisationId OrganisationId { get; private set; }
    public DelegationId Id { get; private set; }
    public PersonId From { get; private set; }
    public string FromName { get; private set; } = "";
    public PersonId To { get; private set; }
    public string ToName { get; private set; } = "";
    public DateTimeOffset StartsAt { get; private set; }
    /// <summary>The first instant it no longer holds.</summary>
    public DateTimeOffset EndsAt { get; private set; }
    public string? Reason { get; private set; }
    public DateTimeOffset GivenAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    public bool Holds(DateTimeOffset at) => RevokedAt is null && StartsAt <= at && at < EndsAt;

    public bool IsAhead(DateTimeOffset at) => RevokedAt is null && at < StartsAt;

    public void Revoke(DateTimeOffset at)
    {
        Rule.Require(RevokedAt is null && at < EndsAt, GovernanceRules.DelegationIsOver);
        RevokedAt = at;
    }
}
