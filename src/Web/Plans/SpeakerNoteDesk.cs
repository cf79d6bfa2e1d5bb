using Microsoft.EntityFrameworkCore;
using Portal.Domain.Approvals;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Workflows;
using Portal.Web.Tenancy;

namespace Portal.Web.Plans;

/// <summary>Speaker notes, read and written by those who write the plan, also while it is frozen: that is when it is presented.</summary>
public sealed class SpeakerNoteDesk(PortalDbContext db, IMemberAccessor member, TimeProvider time)
{
    /// <summary>Writing is not delegated: what others handed over does not count.</summary>
    public async Task<bool> MayWriteAsync(DeliverableId deliverable, CancellationToken cancellationToken) =>
        await db.FindRightsAsync(deliverable, member.Required.Id, time.GetUtcNow(), cancellationToken) is { } dossier
        && Permissions.StatesFor(PlanAction.EditContent, dossier.OwnRolesOf(member.Required.Id)).Count > 0;

    public Task<Dictionary<string, SpeakerNote>> AllAsync(DeliverableId deliverable, CancellationToken cancellationToken) =>
        db.SpeakerNotes.AsNoTracking().Where(note => note.DeliverableId == deliverable).ToDictionaryAsync(note => note.SectionId, cancellationToken);

    /// <summary>The revision it has now. Whoever was faster is never written over: that is <see cref="PlanRules.SpeakerNoteIsTheOneSeen"/>.</summary>
    public async Task<int> WriteAsync(Deliverable deliverable, string section, string? text, int seen, CancellationToken cancellationToken)
    {
        var note = await db.SpeakerNotes.SingleOrDefaultAsync(each => each.DeliverableId == deliverable.Id && each.SectionId == section, cancellationToken);
        if (note is null) db.Add(note = new SpeakerNote(deliverable.OrganisationId, deliverable.Id, section));
        note.Write(text, seen, member.Required.Id, time.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Of two first writings, or two of the same revision, one comes too late.
            throw new RuleBrokenException(PlanRules.SpeakerNoteIsTheOneSeen);
        }

        return note.Revision;
    }
}
