using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Collaboration;
using Portal.Domain.Approvals;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Identity;
using Portal.Storage.Tenancy;
using Portal.Web.Plans;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Alerts;

/// <summary>The chamber's example in a space of its own, with people brought in under any role.</summary>
internal sealed class WrittenPlan
{
    private readonly PortalApp _app;
    private readonly CreatedPlan _created;
    private readonly OrganisationId _organisation;

    private WrittenPlan(PortalApp app, Founder founder, OrganisationId organisation, CreatedPlan created) =>
        (_app, Founder, _organisation, _created) = (app, founder, organisation, created);

    public Founder Founder { get; }
    public string Address => $"{Founder.Space}/plans/{_created.Plan}";
    public string Api => $"{Founder.Space}/api/deliverables/{_created.Deliverable}";

    public static async Task<WrittenPlan> OpenAsync(PortalApp app)
    {
        var visitor = app.Visitor();
        var mail = $"{Guid.CreateVersion7():N}@cci.example";
        await visitor.SignUpAsync(mail, $"Chambre {Guid.CreateVersion7():N}"[..22], "Chamber", "Staff50To249");
        var founder = new Founder(visitor, mail, visitor.Address.AbsolutePath.Split('/')[2]);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var slug = Slug.Parse(founder.Slug);
        var organisation = await db.Set<Organisation>().Where(each => each.Slug == slug).Select(each => each.Id).SingleAsync();
        var created = await scope.ServiceProvider.GetRequiredService<PlanCreation>().CreateAsync(new()
        {
            Organisation = organisation,
            Kind = OrganisationKind.Chamber,
            Person = await db.Users.Where(user => user.Email == founder.Mail).Select(user => user.Id).SingleAsync(),
            Template = "cci-stages",
            Start = PlanStart.Example,
            HorizonFrom = 2000,
            HorizonTo = 2002,
        }, default);
        return new(app, founder, organisation, created);
    }

    public Task SetAsync(string record, string field, string value) => EditAsync(document => RecordOf(document, record).Set(field, value));

    /// <summary>Somebody of the organisation, with a part in the plan or none.</summary>
    public async Task<Visitor> BringAsync(Roles? columns)
    {
        var mail = $"{Guid.CreateVersion7():N}@essai.example";
        var user = new PortalUser { UserName = mail, Email = mail, EmailConfirmed = true, DisplayName = "Personne invitée" };
        await using (var scope = _app.Services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(_organisation))
        {
            var made = await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().CreateAsync(user, Visitor.Password);
            Assert.True(made.Succeeded);
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            db.Add(new Membership(_organisation, user.Id, OrganisationRole.Member, _app.Time.GetUtcNow()));
            if (columns is { } given)
            {
                var role = new PlanRole(_organisation, _created.Plan, user.Id, ScreenRole.Lecteur, _app.Time.GetUtcNow());
                role.Receive(given);
                db.Add(role);
            }
            await db.SaveChangesAsync();
        }
        return await _app.Visitor().SignInAsync(mail);
    }

    private async Task EditAsync(Action<YDoc> change)
    {
        var done = await _app.Services.GetRequiredService<SessionRegistry>().EditAsync(new(_organisation, _created.Deliverable), new() { Change = change }, default);
        Assert.True(done is { Succeeded: true });
    }

    private static YMap RecordOf(YDoc document, string record) => (YMap)document.GetMap("records").Get(record).AsType!; // the alert names it
}
