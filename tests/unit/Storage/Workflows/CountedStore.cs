using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;

namespace Portal.Storage.Tests.Workflows;

/// <summary>The real store, with something said before each row it keeps, and once more when all is done but the commit.</summary>
internal sealed class CountedStore(ICaseStore store, Action before) : ICaseStore
{
    public ValueTask<T> InTransactionAsync<T>(OrganisationId organisation, PersonId person, Func<CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken) =>
        store.InTransactionAsync(organisation, person, async ct =>
        {
            var result = await work(ct);
            before();
            return result;
        }, cancellationToken);

    public ValueTask<CaseDossier?> LoadAsync(OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken) => store.LoadAsync(organisation, deliverable, cancellationToken);

    public ValueTask<Slug> FreePlanSlugAsync(OrganisationId organisation, Slug wanted, PlanId plan, CancellationToken cancellationToken) =>
        store.FreePlanSlugAsync(organisation, wanted, plan, cancellationToken);

    public void Add(PlanVersion version) => Told(() => store.Add(version));
    public void Add(Decision decision) => Told(() => store.Add(decision));
    public void Add(Amendment amendment) => Told(() => store.Add(amendment));
    public void Add(Naming naming) => Told(() => store.Add(naming));
    public void Add(Meeting meeting) => Told(() => store.Add(meeting));
    public void Add(Ballot ballot) => Told(() => store.Add(ballot));
    public void Add(BallotPaper paper) => Told(() => store.Add(paper));
    public void Add(Signature signature) => Told(() => store.Add(signature));
    public void Add(SealedDocument document) => Told(() => store.Add(document));
    public void Add(Publication publication) => Told(() => store.Add(publication));

    private void Told(Action keep)
    {
        before();
        keep();
    }
}
