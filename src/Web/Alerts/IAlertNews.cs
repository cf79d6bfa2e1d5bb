using Portal.Authoring.Sessions;

namespace Portal.Web.Alerts;

/// <summary>Tells open editors that somebody answered alerts.</summary>
public interface IAlertNews
{
    Task TellAnsweredAsync(SessionKey session);
}
