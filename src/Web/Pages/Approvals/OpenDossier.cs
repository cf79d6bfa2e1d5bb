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

    /// <summary>May read the text itself, not only where it stands.</summary>
    public bool MayRead => Permissions.Allows(PlanAction.ReadUnpublished, Dossier.RolesOf(Person), State.State);

    public bool May(Act act) => Acts.Contains(act);

    public static bool MayKnow(CaseDossier dossier, PersonId person) =>
        Permissions.ExtentOf(PlanAction.ReadUnpublished, dossier.RolesOf(person), dossier.Case.Current.State) != Extent.None;
}
