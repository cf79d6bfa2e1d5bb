using Portal.Domain.Organisations;
using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>The secret address at which one person's calendar reads the sessions they are concerned by. A new one ends the former.</summary>
public sealed class CalendarFeed : IOwnedByOrganisation
{
    private CalendarFeed() { }

    public CalendarFeed(OrganisationId organisationId, PersonId personId)
    {
        OrganisationId = organisationId;
        PersonId = personId;
    }

    public OrganisationId OrganisationId { get; private set; }
    public PersonId PersonId { get; private set; }
    public byte[] TokenHash { get; private set; } = [];
    public DateTimeOffset GivenAt { get; private set; }

    public string Give(DateTimeOffset at)
    {
        var token = Secret.NewToken();
        TokenHash = Secret.Hash(token);
        GivenAt = at;
        return token;
    }
}
