using Microsoft.EntityFrameworkCore;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Identity;
using Portal.Storage.Tenancy;
using Portal.Web.Identity;
using Portal.Web.Security;

namespace Portal.Web.Tenancy;

/// <summary>
/// Lets members in, and makes everyone else's answer the one an unknown address gets. Membership is read at each request: a person
/// removed a second ago is already outside.
/// </summary>
internal sealed class TenantAccess(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, PortalDbContext db, TenantContext unitOfWork)
    {
        var person = context.User.Person();
        if (context.Features.Get<TenancyFeature>() is not { Tenant: { } tenant } feature)
        {
            if (person is { } someone) unitOfWork.Identify(someone);
            await next(context);
            return;
        }

        unitOfWork.Enter(tenant.Id, person);
        feature.Member = person is { } known ? await MemberAsync(db, known, context.RequestAborted) : null;
        var refusal = Refusal(context, tenant, feature.Member);
        if (refusal is null) await next(context);
        else context.Response.StatusCode = refusal.Value;
    }

    private static int? Refusal(HttpContext context, Tenant tenant, Member? member)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<RequireTenant>() is null) return null;
        if (member is null && metadata.GetMetadata<OpenToVisitorsAttribute>() is null) return StatusCodes.Status404NotFound;

        if (!tenant.IsActive && OriginCheck.IsUnsafe(context.Request.Method) && metadata.GetMetadata<WorksWhileSuspendedAttribute>() is null) return StatusCodes.Status403Forbidden;
        if (metadata.GetMetadata<RequireAdministratorAttribute>() is not null && member is not { MayAdminister: true }) return StatusCodes.Status403Forbidden;
        return null;
    }

    private static Task<Member?> MemberAsync(PortalDbContext db, PersonId person, CancellationToken cancellationToken) =>
        db.Set<Membership>().AsNoTracking()
            .Where(membership => membership.PersonId == person && membership.EndedAt == null)
            .Join(db.Set<PortalUser>(), membership => membership.PersonId, user => user.Id, (membership, user) => new Member(person, user.DisplayName, membership.Role))
            .SingleOrDefaultAsync(cancellationToken);
}
