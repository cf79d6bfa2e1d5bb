using Portal.Domain.People;
using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>A seat in a body. People without an account sit too: a name is enough, a mail address lets them receive the pack.</summary>
public sealed class BodyMembership : IOwnedByOrganisation
{
    public const int NameLength = 120;

    private BodyMembership() { }

    internal BodyMembership(OrganisationId organisationId, BodyId bodyId, string name, EmailAddress? email, PersonId? personId, SeatRank rank, int order, DateTimeOffset since)
    {
        OrganisationId = organisationId;
        Id = SeatId.New();
        BodyId = bodyId;
        Email = email;
        PersonId = personId;
        Rank = rank;
        Order = order;
        Since = since;
        Rename(name);
    }

    public OrganisationId OrganisationId { get; private set; }
    public SeatId Id { get; private set; }
    public BodyId BodyId { get; private set; }
    public string Name { get; private set; } = "";
    public EmailAddress? Email { get; private set; }
    public PersonId? PersonId { get; private set; }
    public SeatRank Rank { get; private set; }
    public SeatOffice Office { get; private set; }
    public int Order { get; private set; }
    public DateTimeOffset Since { get; private set; }
    public DateTimeOffset? Until { get; private set; }

    public bool IsSitting => Until is null;

    public void Rename(string name)
    {
        name = name.Trim();
        Rule.Require(name.Length is > 0 and <= NameLength, GovernanceRules.NameIsShortAndPresent, NameLength);
        Name = name;
    }

    public void WriteTo(EmailAddress? email) => Email = email;

    /// <summary>Ties the seat to an account, once its holder has one.</summary>
    public void Claim(PersonId person) => PersonId = person;

    internal void Hold(SeatOffice office) => Office = office;
    internal void BecomeRank(SeatRank rank) => Rank = rank;
    internal void Leave(DateTimeOffset at) => Until ??= at;
}
