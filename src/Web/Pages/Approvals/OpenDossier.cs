using Portal.Domain.Approvals;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;
using Portal.Workflows.Outlook;

namespace Portal.Web.Pages.Approvals;

/// <summary>A dossier on one person's desk: where the plan stands, whom it waits for, and what that person may do.</summary>
public sealed class OpenDossier(CaseDossier dossier, PersonId person)
{
    public CaseDossier Dossier { get; } = dossier;
    public PersonId Person { get; } = person;
    public CaseState State => Dossier.Case.Current;
    public CaseOutlook Outlook { get; } = CaseOutlook.Of(dossier);
    public IReadOnlyList<Act> Acts { get; } = PossibleActs.For(dossier, person);

    /// <summary>The code that names the deliverable in an address, where the plan has several.</summary>
    public string? Part { get; init; }

    /// <summary>Names it after an address: <c>?d=D2</c>, or nothing.</summary>
    public string Of => Part is null ? "" : $"?d={Uri.EscapeDataString(Part)}";

    /// <summary>The same after an address that asks something already.</summary>
    public string AndOf => Part is null ? "" : $"&d={Uri.EscapeDataString(Part)}";

    /// <summary>May read the text itself, not only where it stands.</summary>
    public bool MayRead => Permissions.Allows(PlanAction.ReadUnpublished, Dossier.RolesOf(Person), State.State);

    /// <summary>In whose names this person may answer: their own, and those whose delegation they hold; null for a name is their own.</summary>
    public IReadOnlyList<(PersonId Person, string? Name)> Voices(Func<CaseState, Roles, PersonId, bool> isAsked) =>
    [
        .. isAsked(State, Dossier.OwnRolesOf(Person), Person) ? [(Person, (string?)null)] : Array.Empty<(PersonId, string?)>(),
        .. Dossier.DelegatorsOf(Person).DistinctBy(delegation => delegation.From).Where(delegation => isAsked(State, Dossier.OwnRolesOf(delegation.From), delegation.From)).Select(delegation => (delegation.From, (string?)delegation.FromName)),
    ];

    public bool May(Act act) => Acts.Contains(act);

    public static bool MayKnow(CaseDossier dossier, PersonId person) =>
        Permissions.ExtentOf(PlanAction.ReadUnpublished, dossier.RolesOf(person), dossier.Case.Current.State) != Extent.None;
}
