using Microsoft.EntityFrameworkCore;
using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage.Tenancy;
using Portal.Workflows.Engine;

namespace Portal.Storage.Workflows;

/// <summary>Cases in tables. One command is one transaction of the scope's context: state, journal, audit, outbox and freeze commit together.</summary>
internal sealed class CaseStore(PortalDbContext db, TenantContext tenant, TimeProvider time) : ICaseStore
{
    public async ValueTask<T> InTransactionAsync<T>(
        OrganisationId organisation, PersonId person, Func<CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        tenant.Enter(organisation, person);
        // A page may have read some of these rows before the lock: commands judge what is stored, not what was seen.
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            var result = await work(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBrokenException(ApprovalRules.SomebodyWasFaster);
        }
        finally
        {
            // What a failed command changed in memory must not be saved by the next one.
            db.ChangeTracker.Clear();
        }
    }

    public async ValueTask<CaseDossier?> LoadAsync(OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken)
    {
        await LockAsync(organisation, deliverable, cancellationToken);
        return await CaseDossiers.LoadAsync(db, organisation, deliverable, time.GetUtcNow(), cancellationToken);
    }

    public async ValueTask<Slug> FreePlanSlugAsync(OrganisationId organisation, Slug wanted, PlanId plan, CancellationToken cancellationToken)
    {
        for (var number = 1; ; number++)
        {
            var slug = number == 1 ? wanted : wanted.WithNumber(number);
            var taken = await db.Plans.AnyAsync(each => each.Id != plan && each.Slug == slug, cancellationToken)
                || await db.PlanSlugs.AnyAsync(each => each.PlanId != plan && each.Slug == slug, cancellationToken);
            if (!taken) return slug;
        }
    }

    public void Add(PlanVersion version) => db.Add(version);
    public void Add(Decision decision) => db.Add(decision);
    public void Add(Amendment amendment) => db.Add(amendment);
    public void Add(Naming naming) => db.Add(naming);
    public void Add(Meeting meeting) => db.Add(meeting);
    public void Add(Ballot ballot) => db.Add(ballot);
    public void Add(BallotPaper paper) => db.Add(paper);
    public void Add(Signature signature) => db.Add(signature);
    public void Add(SealedDocument document) => db.Add(document);

    /// <summary>Telling a long list is too much for one transaction: it is queued with the publication and done in slices.</summary>
    public void Add(Publication publication)
    {
        db.Add(publication);
        if (publication.TellsReaders)
            db.Add(new WorkRow { OrganisationId = publication.OrganisationId, Kind = WorkKinds.Readers, Id = publication.Id.Value, Due = publication.PublishedAt });
    }

    /// <summary>Commands on one deliverable run one after the other; on SQLite every transaction does already.</summary>
    private async Task LockAsync(OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken)
    {
        if (!db.Database.IsNpgsql()) return;

        var (owner, id) = (organisation.Value, deliverable.Value);
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM deliverables WHERE organisation_id = {owner} AND id = {id} FOR UPDATE", cancellationToken);
    }
}
