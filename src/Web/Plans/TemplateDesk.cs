using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Sessions;
using Portal.Domain.Approvals;
using Portal.Domain.Audit;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Tenancy;
using Portal.Workflows.Engine;

namespace Portal.Web.Plans;

/// <summary>
/// The templates an organisation makes from its own plans. Whoever leads or edits a plan may make one of it, guests apart; names and
/// retirement are for those who administer the organisation.
/// </summary>
public sealed class TemplateDesk(PortalDbContext db, IPlanReader reader, IAuditTrail audit, ITenantAccessor tenant, IMemberAccessor member, TimeProvider time)
{
    public bool MayMake(CaseDossier dossier) => MayMake(member.Required, dossier.RolesOf(member.Required.Id), dossier.Case.Current.State);

    public static bool MayMake(Member member, Roles roles, ApprovalState state) =>
        member.Role is OrganisationRole.Owner or OrganisationRole.Admin or OrganisationRole.Member && Permissions.Allows(PlanAction.MakeTemplate, roles, state);

    /// <summary>Templates a plan may begin with.</summary>
    public Task<List<OwnTemplate>> OfferedAsync(CancellationToken cancellationToken) =>
        db.OwnTemplates.AsNoTracking().Where(template => template.RetiredAt == null).OrderBy(template => template.Name).ToListAsync(cancellationToken);

    /// <summary>What a template of this plan would hold.</summary>
    public async Task<OwnTemplateContent> ContentOfAsync(Plan plan, TemplateContents keeps, CancellationToken cancellationToken)
    {
        var deliverables = await db.Deliverables.AsNoTracking().Where(each => each.PlanId == plan.Id).OrderBy(each => each.Order).ToListAsync(cancellationToken);
        List<OwnTemplatePart> parts = [];
        foreach (var deliverable in deliverables)
        {
            var reading = await reader.ReadAsync(plan.OrganisationId, deliverable.Id, cancellationToken) ?? throw new InvalidOperationException("A deliverable of this plan.");
            parts.Add(new(deliverable.Code, deliverable.Title, TemplateExtract.Of(reading.Plan, keeps)));
        }
        return new(parts, OwnTemplateContent.LimitsOf(plan.ToSettings().Standing, keeps));
    }

    /// <summary>Makes a template of the plan; or, with <paramref name="into"/>, the next version of one. Null when that one is unknown.</summary>
    /// <param name="name">Blank keeps the name an existing template has.</param>
    public async Task<OwnTemplate?> SaveAsync(Plan plan, OwnTemplateId? into, string? name, string? description, TemplateContents keeps, CancellationToken cancellationToken)
    {
        var content = await ContentOfAsync(plan, keeps, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow();
        var template = into is { } id ? await db.OwnTemplates.SingleOrDefaultAsync(each => each.Id == id, cancellationToken) : new(plan.OrganisationId, OwnTemplateId.New(), plan.Kind, name ?? "", description, now);
        if (template is null) return null;

        if (into is null) db.Add(template);
        else template.Rename(string.IsNullOrWhiteSpace(name) ? template.Name : name, string.IsNullOrWhiteSpace(description) ? template.Description : description);
        db.Add(template.Save(content, keeps, plan.Id, member.Required.Id, now));
        await WriteAsync(template, "Templates.Saved", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return template;
    }

    /// <summary>Renames, retires or brings back. False for a template that is unknown here.</summary>
    public async Task<bool> ChangeAsync(OwnTemplateId id, string action, Action<OwnTemplate> change, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.OwnTemplates.SingleOrDefaultAsync(each => each.Id == id, cancellationToken) is not { } template) return false;

        change(template);
        await WriteAsync(template, action, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private ValueTask WriteAsync(OwnTemplate template, string action, CancellationToken cancellationToken) =>
        audit.AppendAsync(
            tenant.Required.Id,
            new AuditFact(member.Required.Id, member.Required.DisplayName, action, nameof(OwnTemplate), template.Id.ToString(), CaseJson.Write(new { template.Name, template.Version })),
            time.GetUtcNow(), cancellationToken);
}
