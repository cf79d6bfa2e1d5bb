using Portal.Domain.Notifications;
using Portal.Domain.Shared;

namespace Portal.Web.Notifications;

/// <summary>What becomes of a mail that is about to leave.</summary>
public sealed record MailFate(bool IsSent, bool IsLapsed)
{
    public static readonly MailFate Leaves = new(true, false);
    /// <summary>Its recipient chose a letter, or no mail at all: it is said in the centre.</summary>
    public static readonly MailFate Waits = new(false, false);
    /// <summary>Its recipient lost what would let them read it.</summary>
    public static readonly MailFate Lapses = new(false, true);

    /// <summary>For the way out of this kind of mail, where there is one.</summary>
    public NotificationKind? Kind { get; init; }
    public PersonId? Person { get; init; }
}
