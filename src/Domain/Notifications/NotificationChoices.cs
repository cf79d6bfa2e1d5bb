using Portal.Domain.Shared;

namespace Portal.Domain.Notifications;

/// <summary>What a person chose, for the whole organisation or for one plan: kinds that are not named follow the wider choice, then the default.</summary>
public sealed class NotificationChoices : IOwnedByOrganisation
{
    /// <summary>The scope of the whole organisation; otherwise it is the id of a plan.</summary>
    public const string Everywhere = "";

    private NotificationChoices() { }

    public NotificationChoices(OrganisationId organisationId, PersonId personId, PlanId? plan)
    {
        OrganisationId = organisationId;
        PersonId = personId;
        Scope = ScopeOf(plan);
    }

    public OrganisationId OrganisationId { get; private set; }
    public PersonId PersonId { get; private set; }
    public string Scope { get; private set; } = Everywhere;
    public IReadOnlyDictionary<NotificationKind, MailRhythm> Rhythms { get; private set; } = new Dictionary<NotificationKind, MailRhythm>();

    public static string ScopeOf(PlanId? plan) => plan?.ToString() ?? Everywhere;

    /// <summary>Chooses, or with null goes back to the wider choice. What is owed is not chosen.</summary>
    public void Choose(NotificationKind kind, MailRhythm? rhythm)
    {
        if (!NotificationDefaults.IsSwitchable(kind)) return;
        var chosen = Rhythms.Where(pair => pair.Key != kind).ToDictionary();
        if (rhythm is { } wanted) chosen[kind] = wanted;
        Rhythms = chosen;
    }

    /// <summary>The rhythm that holds for a kind on a plan, from all the choices of one person.</summary>
    public static MailRhythm RhythmOf(IEnumerable<NotificationChoices> chosen, NotificationKind kind, PlanId? plan)
    {
        if (!NotificationDefaults.IsSwitchable(kind)) return MailRhythm.AtOnce;
        MailRhythm? wide = null;
        foreach (var choice in chosen)
        {
            if (!choice.Rhythms.TryGetValue(kind, out var rhythm)) continue;
            if (plan is not null && choice.Scope == ScopeOf(plan)) return rhythm;
            if (choice.Scope == Everywhere) wide = rhythm;
        }

        return wide ?? NotificationDefaults.RhythmOf(kind);
    }
}
