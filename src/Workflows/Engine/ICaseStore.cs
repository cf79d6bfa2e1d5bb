using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;

namespace Portal.Workflows.Engine;

/// <summary>Where cases are kept. A port. What it loads is followed: changes are saved when the unit of work completes, or not at all.</summary>
public interface ICaseStore
{
    /// <summary>
    /// Runs one command in one transaction, entered for that organisation and person. Saves and commits when <paramref name="work"/>
    /// returns; rolls everything back when it throws. A row somebody else changed meanwhile is <see cref="Domain.Approvals.ApprovalRules.SomebodyWasFaster"/>.
    /// </summary>
    ValueTask<T> InTransactionAsync<T>(OrganisationId organisation, PersonId person, Func<CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken);

    /// <summary>The dossier of a deliverable, its case row locked; null when the organisation has no such deliverable.</summary>
    ValueTask<CaseDossier?> LoadAsync(OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken);

    /// <summary>An address near that one which no plan of the organisation has, or had.</summary>
    ValueTask<Slug> FreePlanSlugAsync(OrganisationId organisation, Slug wanted, PlanId plan, CancellationToken cancellationToken);

    void Add(PlanVersion version);
    void Add(Decision decision);
    void Add(Amendment amendment);
    void Add(Naming naming);
    void Add(Meeting meeting);
    void Add(Ballot ballot);
    void Add(BallotPaper paper);
    void Add(Signature signature);
    void Add(SealedDocument document);
    void Add(Publication publication);
}
