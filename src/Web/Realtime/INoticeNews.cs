using Portal.Domain.Shared;

namespace Portal.Web.Realtime;

/// <summary>Tells the pages a person has open that there is something new for them: no content, only that it is worth asking.</summary>
public interface INoticeNews
{
    Task TellNoticedAsync(OrganisationId organisation, PersonId person);
}
