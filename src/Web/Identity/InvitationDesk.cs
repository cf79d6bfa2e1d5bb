using Microsoft.EntityFrameworkCore;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Identity;
using Portal.Web.Tenancy;
using Portal.Workflows.Engine;
using Portal.Workflows.Outbox;

namespace Portal.Web.Identity;

/// <summary>Sends invitations and welcomes those who accept them, in the current organisation.</summary>
public sealed class InvitationDesk(PortalDbContext db, IOutbox outbox, ITenantAccessor tenancy, TimeProvider time)
{
    /// <summary>A new invitation to the same address replaces the pending one: one link works at a time.</summary>
    public async Task SendAsync(InvitationRequest request, PortalUser by, CancellationToken cancellationToken)
    {
        Rule.Require(by.EmailConfirmed, AccountRules.ConfirmYourAddressFirst);
        Rule.Require(!await IsMemberAsync(request.Email, cancellationToken), AccountRules.AlreadyMember, request.Email.Value);

        var now = time.GetUtcNow();
        var former = await db.Set<Invitation>()
            .Where(invitation => invitation.Email == request.Email && invitation.AcceptedAt == null && invitation.WithdrawnAt == null)
            .ToListAsync(cancellationToken);
        foreach (var invitation in former) invitation.Withdraw(now);

        var space = tenancy.Required;
        var (sent, token) = Invitation.Send(space.Id, request.Email, request.Role, request.Plan, request.Message, by.Id, now);
        db.Add(sent);
        var mail = new InvitationMail(
            by.DisplayName, space.Name, request.PlanTitle, request.Plan?.Role, request.SectionTitle, sent.Message, $"invitations/{token}", sent.ExpiresAt);
        outbox.Add(new OutboxMessage(space.Id, $"invitation/{sent.Id}", InvitationMail.Template, request.Email, null, CaseJson.Write(mail), now, now));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The invitation a link stands for; null for a link of another organisation or of nobody.</summary>
    public Task<Invitation?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var hash = Secret.Hash(token);
        return db.Set<Invitation>().SingleOrDefaultAsync(invitation => invitation.TokenHash == hash, cancellationToken);
    }

    /// <summary>Makes the person a member, gives the role on the plan, and the seats that waited for the address. The caller saves nothing else.</summary>
    public async Task AcceptAsync(Invitation invitation, PortalUser person, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        invitation.Accept(person.Id, EmailAddress.Parse(person.Email!), now); // an account always has an address
        await JoinAsync(invitation, person.Id, now, cancellationToken);
        await TakePlanRoleAsync(invitation, person.Id, now, cancellationToken);

        var seats = await db.Set<BodyMembership>().Where(seat => seat.Email == invitation.Email && seat.PersonId == null && seat.Until == null).ToListAsync(cancellationToken);
        foreach (var seat in seats.DistinctBy(seat => seat.BodyId)) seat.Claim(person.Id);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task JoinAsync(Invitation invitation, PersonId person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var membership = await db.Set<Membership>().SingleOrDefaultAsync(each => each.PersonId == person, cancellationToken);
        if (membership is null) db.Add(new Membership(invitation.OrganisationId, person, invitation.Role, now));
        else membership.Resume(invitation.Role, now);
    }

    private async Task TakePlanRoleAsync(Invitation invitation, PersonId person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (invitation is not { PlanId: { } plan, PlanRole: { } role }) return;

        string[] sections = invitation.SectionId is { } section ? [section] : [];
        var held = await db.Set<PlanRole>().SingleOrDefaultAsync(each => each.PlanId == plan && each.PersonId == person, cancellationToken);
        if (held is null) db.Add(new PlanRole(invitation.OrganisationId, plan, person, role, now, sections));
        else if (sections is [var one]) held.TakeCharge(one);
    }

    private Task<bool> IsMemberAsync(EmailAddress email, CancellationToken cancellationToken)
    {
        var normalized = email.Value.ToUpperInvariant();
        return db.Set<Membership>().Where(membership => membership.EndedAt == null)
            .Join(db.Users, membership => membership.PersonId, user => user.Id, (_, user) => user.NormalizedEmail)
            .AnyAsync(address => address == normalized, cancellationToken);
    }
}
