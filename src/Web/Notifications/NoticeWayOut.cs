using Portal.Domain.Notifications;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;
using Portal.Web.Hosting;
using Portal.Web.Mail;
using Portal.Web.Tenancy;

namespace Portal.Web.Notifications;

/// <summary>The links at the foot of a mail: out of this sort of mail in one click, and to the page where one chooses.</summary>
public sealed class NoticeWayOut(NoticeUnsubscription unsubscription, NoticeWords words, ITenantStrategy strategy, SiteAddress site)
{
    /// <param name="kind">Null for the gathered letters.</param>
    public MailAction? Of(Organisation organisation, PersonId person, NotificationKind? kind, string culture)
    {
        if (kind is { } one && !NotificationDefaults.IsSwitchable(one)) return null;
        var label = kind is { } sort ? words.Say(culture, "Mail.Unsubscribe", words.Say(culture, "Kind." + sort)) : words.Say(culture, "Mail.UnsubscribeLetters");
        return new MailAction(label, Address(organisation, $"notifications/unsubscribe/{unsubscription.TokenOf(organisation.Id, person, kind)}"));
    }

    public MailAction Settings(Organisation organisation, string culture) => new(words.Say(culture, "Mail.Settings"), Address(organisation, "notifications/settings"));

    public string Address(Organisation organisation, string path) => site.Of(strategy.AddressOf(organisation.Slug.Value, "/" + path));
}
